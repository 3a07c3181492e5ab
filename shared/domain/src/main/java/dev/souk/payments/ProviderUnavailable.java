package dev.souk.payments;

/** The provider did not answer, or not in a way that can be used. Whatever was asked for may have happened. */
public final class ProviderUnavailable extends RuntimeException {
    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
