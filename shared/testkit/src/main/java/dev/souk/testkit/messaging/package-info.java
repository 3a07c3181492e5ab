/** Queues as their workers see them. */
@NullMarked
package dev.souk.testkit.messaging;

import org.jspecify.annotations.NullMarked;
