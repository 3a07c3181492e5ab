package dev.souk.bench.replay;

/** A replay cannot begin or go on; the message says why and what to do. */
final class ReplayRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayRefused(String message) {
        super(message);
    }
}
