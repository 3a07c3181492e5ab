package dev.souk.local;

/** The local cloud cannot start; the message is a sentence for whoever typed the command. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
