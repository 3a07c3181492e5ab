/** The WebSocket API: who may connect, what messages start, when connections end, and how functions speak to them. */
@NullMarked
package dev.souk.local.sockets;

import org.jspecify.annotations.NullMarked;
