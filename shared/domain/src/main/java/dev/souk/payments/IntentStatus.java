package dev.souk.payments;

import java.util.Arrays;
import java.util.Locale;

/** Where a payment stands at the provider. */
public enum IntentStatus {
    /** Nobody has tried to pay. */
    REQUIRES_PAYMENT,
    /** The shopper has to answer their bank. */
    REQUIRES_ACTION,
    /** The provider does not know yet. */
    PROCESSING,
    /** The money is there, or some of it: see what was refunded. */
    SUCCEEDED,
    /** The last attempt failed; it may be tried again. */
    FAILED,
    /** It cannot be paid any more. */
    CANCELED,
    /** The money was there and went back in full. */
    REFUNDED;

    /** As the provider's API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static IntentStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No payment has the status '" + code + "'"));
    }
}
