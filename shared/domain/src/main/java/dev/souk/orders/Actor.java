package dev.souk.orders;

import java.util.Locale;

/** Who did something to an order. */
public enum Actor {
    /** Who bought: the member, or whoever holds the order's link. */
    SHOPPER,
    /** Who sells the part that it is about. */
    SELLER,
    /** Somebody of the marketplace. */
    ADMINISTRATOR,
    /** Nobody: a clock, or the payment provider's word. */
    SYSTEM;

    /** The actor's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
