package dev.souk.reviews;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import java.time.LocalDate;
import java.util.List;

/** Invitations to review that are still to be sent. They are forgotten by themselves some weeks after their day. */
public interface ReviewInvitations {
    /** How far back a failed run may be made up for, in days. */
    int KEPT_DAYS = 30;

    /**
     * An invitation to review what a seller sent of an order.
     *
     * @param day on which to send it, in UTC
     */
    record Invitation(OrderId order, SellerId seller, LocalDate day) {}

    /** Notes it; the same again changes nothing. */
    void plan(Invitation invitation);

    /** Some of those of this day, at most {@code limit}: take those that are done off before asking again. */
    List<Invitation> of(LocalDate day, int limit);

    /** Takes it off; one that is not there is taken off already. */
    void done(Invitation invitation);
}
