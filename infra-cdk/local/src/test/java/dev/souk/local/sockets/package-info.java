/** Tests of the WebSocket gateway against what API Gateway's documentation says and shows. */
@NullMarked
package dev.souk.local.sockets;

import org.jspecify.annotations.NullMarked;
