/** What a function says about itself: lines of JSON on standard output, for people, queries and metrics. */
@NullMarked
package dev.souk.platform.telemetry;

import org.jspecify.annotations.NullMarked;
