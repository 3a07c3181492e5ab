package dev.souk.orders;

import java.util.Locale;

/** Why an order cannot be called off any more, or not now. */
public enum CancelObstacle {
    /** It was not paid in time: there is nothing left to call off. */
    ORDER_EXPIRED,
    /** All money went back already, or is on its way. */
    ORDER_REFUNDED,
    /** A seller packs it, or has sent it. */
    ORDER_IN_FULFILMENT,
    /** A seller's time for it is over, though nobody packs yet. */
    CANCELLATION_WINDOW_OVER,
    /** The bank has not decided yet: a moment later it can be. */
    PAYMENT_IN_PROGRESS;

    /** The obstacle's name, as the problem's type has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
