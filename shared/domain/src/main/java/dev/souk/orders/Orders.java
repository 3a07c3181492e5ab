package dev.souk.orders;

import dev.souk.identity.MemberId;
import dev.souk.pricing.VariantRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders, and the stock that they take. */
public interface Orders {
    /** What came of {@link #place}. */
    sealed interface Placing {
        /** The order stands and its pieces are taken. */
        record Done() implements Placing {}

        /** There is an order of this id: this one or another. Nothing was taken. */
        record Exists(Order order) implements Placing {}

        /**
         * Not enough is left; nothing was taken.
         *
         * @param available what is left of each variant that falls short; one that is not there at all has no entry in
         *     the stock and stands here with -1
         */
        record FallsShort(Map<VariantRef, Long> available) implements Placing {}

        /** Others kept changing the same stock; nothing was taken. */
        record Crowded() implements Placing {}
    }

    /**
     * One page of a member's orders.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<Order> orders, Optional<String> next) {}

    /** Stores a new order and takes its pieces out of the stock, both or neither. */
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
     * Stores an expired order and returns its pieces to the stock, both or neither, and only from a version that is
     * pending and overdue.
     *
     * @param expired the next version
     * @return whether that was done; where not, somebody else changed the order meanwhile
     */
    boolean expire(Order expired);

    /** Some of the pending orders that expire at or before this moment, the oldest first; may lag behind a little. */
    List<OrderId> overdue(Instant now, int limit);

    /**
     * A member's orders, newest first; may lag behind a little.
     *
     * @param cursor the {@code next} of the page before
     * @throws InvalidCursor where it is none of ours
     */
    Page ofMember(MemberId member, int limit, Optional<String> cursor);

    /** A cursor that no page gave. */
    final class InvalidCursor extends RuntimeException {
        public InvalidCursor() {
            super("This cursor does not come from a page of these orders");
        }
    }
}
