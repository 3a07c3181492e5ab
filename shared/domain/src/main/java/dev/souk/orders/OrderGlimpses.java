package dev.souk.orders;

import java.util.List;
import java.util.Optional;

/**
 * Orders as they were a moment ago, at half the price of {@link Orders#find}. For whoever needs only what never changes of an
 * order, or stores what comes of it on condition of its version: then an old look costs another one and decides nothing.
 */
@FunctionalInterface
public interface OrderGlimpses {
    /** The order as it was, mostly within the last second; empty also where it was placed just now. */
    Optional<Order> find(OrderId id);

    /**
     * The order that this very request has placed before; empty also where another one did under the same key. What it is
     * known by never changes, so that an old look is as good.
     */
    default Optional<Order> find(Placement placement) {
        return find(placement.orderId()).filter(order -> order.fingerprint().equals(placement.fingerprint()));
    }

    /** Those of these orders that are there, in the order in which they are named. */
    default List<Order> all(List<OrderId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }
}
