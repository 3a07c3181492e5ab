package dev.souk.orders;

import java.util.Locale;

/** Why something is not taken back, or a return cannot go on as somebody wants. */
public enum ReturnObstacle {
    /** It has not arrived yet. */
    NOT_DELIVERED,
    /** The time to send it back is over. */
    RETURN_WINDOW_OVER,
    /** The order has had as many returns as one may have. */
    TOO_MANY_RETURNS,
    /** The seller has to approve it first. */
    RETURN_NOT_APPROVED,
    /** The seller has refused it. */
    RETURN_REFUSED,
    /** The shopper has withdrawn it. */
    RETURN_WITHDRAWN,
    /** It is back already. */
    RETURN_RECEIVED;

    /** The obstacle's name, as the problem's type has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
