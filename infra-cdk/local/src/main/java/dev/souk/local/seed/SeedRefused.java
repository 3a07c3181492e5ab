package dev.souk.local.seed;

/** The shop does not take the seed; the message is a sentence that names what was refused, and how. */
public final class SeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedRefused(String message) {
        super(message);
    }
}
