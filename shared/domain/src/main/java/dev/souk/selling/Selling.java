package dev.souk.selling;

import dev.souk.orders.Order;
import java.util.Optional;

/** Keeps the sellers' lists as the orders are. The same change again, however late, changes nothing. */
public final class Selling {
    private final SellersEntries entries;

    public Selling(SellersEntries entries) {
        this.entries = entries;
    }

    /**
     * Follows a change of an order; most changes say nothing to a seller, and write nothing.
     *
     * @param before the version before; empty for a new order
     */
    public void follow(Optional<Order> before, Order after) {
        for (var entry : SellersEntry.allOf(after)) {
            var known = before.flatMap(order -> SellersEntry.of(order, entry.seller()));
            if (known.filter(entry::saysAs).isEmpty()) {
                entries.follow(known, entry);
            }
        }
    }
}
