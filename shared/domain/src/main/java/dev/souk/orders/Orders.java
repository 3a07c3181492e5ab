package dev.souk.orders;

import dev.souk.identity.MemberId;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.PromotionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders, with the stock and the uses of promotions that they take. */
public interface Orders {
    /** What came of {@link #place}. */
    sealed interface Placing {
        /** The order stands and its pieces are taken. */
        record Done() implements Placing {}

        /** There is an order of this id: this one or another. Nothing was taken. */
        record Exists(Order order) implements Placing {}

        /**
         * Not enough is left of pieces, or of a promotion's uses; nothing was taken.
         *
         * @param available what is left of each variant that falls short; one that is not there at all has no entry in
         *     the stock and stands here with -1
         * @param coupons promotions whose last use somebody else took, or that this shopper has used meanwhile
         */
        record FallsShort(Map<VariantRef, Long> available, Map<PromotionId, CouponFlaw> coupons) implements Placing {}

        /** Others kept changing the same stock; nothing was taken. */
        record Crowded() implements Placing {}
    }

    /**
     * One page of a member's orders.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<Order> orders, Optional<String> next) {}

    /** Stores a new order, takes its pieces out of the stock and counts its uses of promotions: all or nothing. */
    Placing place(Order order);

    /** The order as it is now: every change that was answered before the call is in it. */
    Optional<Order> find(OrderId id);

    /**
     * Stores the next version of an order, unless somebody else stored one meanwhile.
     *
     * @return whether it is stored; where not, read it again
     */
    boolean advance(Order next);

    /**
     * Stores an expired order and returns its pieces to the stock and its uses of promotions, all or nothing, and only from a
     * version that is pending and overdue.
     *
     * @param expired the next version
     * @return whether that was done; where not, somebody else changed the order meanwhile
     */
    boolean expire(Order expired);

    /**
     * Stores the next version of an order and returns what it holds no longer, all or nothing, unless somebody else stored a
     * version meanwhile.
     *
     * @return whether that was done; where not, read it again
     */
    boolean release(Order next, Release release);

    /** Some of the pending orders that expire at or before this moment, the oldest first; may lag behind a little. */
    List<OrderId> overdue(Instant now, int limit);

    /**
     * Those of a member's orders that a filter lets through, newest first; may lag behind a little. A page may hold fewer than
     * were asked for, or none, and yet have a next one: the search for few among many takes several calls.
     *
     * @param cursor the {@code next} of the page before, of the same filter
     * @throws InvalidCursor where it is none of ours
     */
    Page ofMember(MemberId member, OrderFilter filter, int limit, Optional<String> cursor);

    /**
     * The order that a guest placed with this address and that has this number; may lag behind a little, and looks among the
     * latest hundred of the address.
     *
     * @param number as {@link OrderId#number} writes it
     */
    Optional<OrderId> ofGuest(String email, String number);

    /** A cursor that no page gave. */
    final class InvalidCursor extends RuntimeException {
        public InvalidCursor() {
            super("This cursor does not come from a page of these orders");
        }
    }
}
