package dev.souk.invoices;

import dev.souk.orders.Order;
import java.time.Clock;
import java.util.Optional;

/** Issues what a change of an order asks for. The same change again, however late, issues nothing more. */
public final class Invoicing {
    private final InvoiceBook book;
    private final Clock clock;

    public Invoicing(InvoiceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Issues all documents of this change.
     *
     * @param before the version before; empty for a new order
     * @throws IllegalStateException where too many others take numbers at the same time: ask again
     */
    public void follow(Optional<Order> before, Order after) {
        DocumentsDue.between(before, after).forEach(key -> book.issue(key, clock.instant()));
    }
}
