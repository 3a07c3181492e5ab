package dev.souk.sellers;

import java.util.Locale;

/** How far somebody is who wants to sell. */
public enum SellerState {
    /** Still writing. Nobody else has seen it. */
    APPLYING,
    /** Sent, and waiting for an administrator. */
    WAITING,
    /** May sell. */
    APPROVED,
    /** Not taken, for a reason that they read; they may change what they wrote and send it again. */
    DECLINED,
    /** May not sell for now; what was ordered before goes on. */
    SUSPENDED;

    /** Whether a shop of that state has its name to itself. */
    public boolean holdsName() {
        return this == WAITING || this == APPROVED || this == SUSPENDED;
    }

    /** As the contract writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static SellerState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
