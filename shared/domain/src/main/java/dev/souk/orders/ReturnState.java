package dev.souk.orders;

import java.util.Locale;

/** How far a return is. */
public enum ReturnState {
    /** The seller has to answer. */
    REQUESTED,
    /** The shopper sends it. */
    APPROVED,
    /** Nothing comes back: the seller says no. */
    REFUSED,
    /** Nothing comes back: the shopper keeps it. */
    WITHDRAWN,
    /** It is back, and its money on the way. */
    RECEIVED;

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return this == REQUESTED || this == APPROVED;
    }

    /** The state's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
