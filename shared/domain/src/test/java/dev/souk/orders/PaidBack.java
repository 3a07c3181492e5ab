package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Orders whose sellers pay back some of what is left, again and again. */
final class PaidBack {
    private PaidBack() {}

    /**
     * Plays up to six refunds of a paid order.
     *
     * @param each is shown the order whenever it changed: at first, with a refund that is on its way, and with one that is done
     */
    static void inParts(Order paid, SplittableRandom random, Consumer<Order> each) {
        var order = paid;
        each.accept(order);
        for (int i = 0; i < 6; i++) {
            var seller = order.lines().get(random.nextInt(order.lines().size())).sellerId();
            var left = order.refundable(seller);
            var pieces = new HashMap<Integer, Integer>();
            left.pieces().forEach((line, count) -> pieces.put(line, random.nextInt(1, count + 1)));
            var parts = new OrderParts(pieces, random.nextBoolean() ? left.parcels() : Set.of());
            if (!parts.isEmpty()) {
                order = order.refundRequested("refund-" + i, seller, parts, Actor.SELLER, Optional.empty(), NOON);
                each.accept(order);
                order = order.refundBooked(order.refunds().getLast(), NOON);
                each.accept(order);
            }
        }
    }
}
