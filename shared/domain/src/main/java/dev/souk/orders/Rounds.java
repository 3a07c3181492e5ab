package dev.souk.orders;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides by an order as it stands and stores what comes of it. Where the store says no, somebody else was quicker or the
 * answer to an earlier try was lost: the order is looked at again, and what is done already shows there.
 */
final class Rounds {
    /** More steps than any order has left to go, with some lost races between them: sellers of one order rarely meet. */
    private static final int MOST = 8;

    private Rounds() {}

    /**
     * Until a round has an outcome.
     *
     * @param round reads the order; empty where what it decided was not stored
     * @throws IllegalStateException after 8 rounds; ask again
     */
    static <T> T until(OrderId id, Supplier<Optional<T>> round) {
        for (int tried = 0; tried < MOST; tried++) {
            var outcome = round.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("Order " + id + " is changed by too many at once");
    }

    /**
     * The same for an order that was read before: the first round takes it as it is.
     *
     * @throws IllegalStateException also where the order is gone
     */
    static <T> T from(Order read, Orders orders, Function<Order, Optional<T>> round) {
        var first = round.apply(read);
        return first.orElseGet(() -> until(read.id(), () -> round.apply(again(orders, read.id()))));
    }

    private static Order again(Orders orders, OrderId id) {
        return orders.find(id).orElseThrow(() -> new IllegalStateException("Order " + id + " is gone"));
    }
}
