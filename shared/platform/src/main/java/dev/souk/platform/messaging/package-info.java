/** Sending messages to the queues. */
@NullMarked
package dev.souk.platform.messaging;

import org.jspecify.annotations.NullMarked;
