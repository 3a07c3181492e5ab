package dev.souk.reviews;

import dev.souk.orders.Fulfilment;
import dev.souk.orders.FulfilmentState;
import dev.souk.orders.Order;
import dev.souk.reviews.ReviewInvitations.Invitation;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Plans an invitation for each part of an order that arrives, where somebody's account holds the order: a guest cannot
 * review. The same change again plans the same again.
 */
public final class InvitationPlanning {
    private final ReviewInvitations invitations;
    private final Period after;

    /**
     * A planning.
     *
     * @param after how long after the arrival people know what to say
     */
    public InvitationPlanning(ReviewInvitations invitations, Period after) {
        this.invitations = invitations;
        this.after = after;
    }

    /**
     * Follows a change of an order; most changes bring nothing home, and write nothing.
     *
     * @param before the version before; empty for a new order
     */
    public void follow(Optional<Order> before, Order order) {
        if (order.owner().isEmpty()) {
            return;
        }
        order.fulfilments().stream()
                .filter(InvitationPlanning::hasArrived)
                .filter(part -> before.flatMap(known -> known.fulfilment(part.seller()))
                        .filter(InvitationPlanning::hasArrived)
                        .isEmpty())
                .map(part -> new Invitation(order.id(), part.seller(), day(part)))
                .forEach(invitations::plan);
    }

    private LocalDate day(Fulfilment arrived) {
        return LocalDate.ofInstant(arrived.since(), ZoneOffset.UTC).plus(after);
    }

    private static boolean hasArrived(Fulfilment part) {
        return part.state() == FulfilmentState.DELIVERED;
    }
}
