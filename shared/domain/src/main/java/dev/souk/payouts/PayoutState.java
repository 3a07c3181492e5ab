package dev.souk.payouts;

import java.util.Locale;

/** How far a payout is. */
public enum PayoutState {
    /** Taken from the balance; the transfer is to be made. */
    WAITING,
    /** The bank has the transfer. */
    SENT,
    /** The bank did not take it, or gave it back: the money is in the balance again. Final. */
    FAILED;

    /** As the contract writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static PayoutState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
