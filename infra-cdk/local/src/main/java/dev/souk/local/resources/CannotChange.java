package dev.souk.local.resources;

/** What is in an engine's state is not what the template says, and cannot become it in place. */
public final class CannotChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotChange(String message) {
        super(message);
    }
}
