package dev.souk.orders;

import java.util.Locale;

/** How far a seller is with their part of an order. */
public enum FulfilmentState {
    /** Paid, and nobody has begun. */
    OPEN,
    /** The seller packs. */
    ACCEPTED,
    /** The parcel is on its way. */
    SHIPPED,
    /** The parcel is there. */
    DELIVERED,
    /** Nothing is sent. */
    CANCELLED;

    /** The state's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
