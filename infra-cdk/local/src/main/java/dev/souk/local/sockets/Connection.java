package dev.souk.local.sockets;

import dev.souk.local.http.WebRequest;
import java.time.Instant;

/**
 * A connection that the gateway holds.
 *
 * @param handshake the request by which it was opened
 * @param lastActiveAt when something last went over it, either way
 */
record Connection(String id, WebRequest handshake, Peer peer, Instant connectedAt, Instant lastActiveAt) {

    /** The browser at the other end. */
    interface Peer {
        void send(String text);

        void close(int code, String reason);
    }

    Connection activeAt(Instant now) {
        return new Connection(id, handshake, peer, connectedAt, now);
    }
}
