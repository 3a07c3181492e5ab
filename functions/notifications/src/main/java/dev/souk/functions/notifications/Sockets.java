package dev.souk.functions.notifications;

/** The connections of the WebSocket API. */
interface Sockets {
    /**
     * Sends a text.
     *
     * @return whether the connection is still there
     * @throws RuntimeException where nobody knows
     */
    boolean send(String connection, String text);
}
