package dev.souk.orders;

import java.util.Locale;

/** Why a seller's part of an order cannot go on as somebody wants. */
public enum FulfilmentObstacle {
    /** The order is not paid, or its money went back. */
    ORDER_NOT_PAID,
    /** The seller has to accept it first. */
    FULFILMENT_NOT_ACCEPTED,
    /** It has to be sent first. */
    FULFILMENT_NOT_SHIPPED,
    /** It is on its way already. */
    FULFILMENT_SHIPPED,
    /** It was cancelled. */
    FULFILMENT_CANCELLED;

    /** The obstacle's name, as the problem's type has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
