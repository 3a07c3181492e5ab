package dev.souk.insights;

import dev.souk.orders.Order;
import dev.souk.orders.SalesMovement;
import java.util.List;
import java.util.Optional;

/** Keeps the journal as the orders are. The same change again, however late, changes nothing. */
public final class SalesKeeping {
    private final SalesJournal journal;

    public SalesKeeping(SalesJournal journal) {
        this.journal = journal;
    }

    /**
     * Follows a change of an order; most changes move no money, and write nothing.
     *
     * @param before the version before; empty for a new order
     */
    public void follow(Optional<Order> before, Order after) {
        var known = before.map(SalesMovement::of).orElse(List.of());
        SalesMovement.of(after).stream()
                .filter(movement -> !known.contains(movement))
                .forEach(journal::note);
    }
}
