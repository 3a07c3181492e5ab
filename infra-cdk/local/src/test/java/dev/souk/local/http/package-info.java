/** A server for tests of what answers HTTP. */
@NullMarked
package dev.souk.local.http;

import org.jspecify.annotations.NullMarked;
