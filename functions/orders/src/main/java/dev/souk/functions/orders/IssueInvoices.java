package dev.souk.functions.orders;

import dev.souk.invoices.DocumentsDue;
import dev.souk.invoices.InvoiceBook;
import dev.souk.orders.Order;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.storage.orders.OrderImages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Numbers invoices and credit notes as orders are paid and money goes back. It follows the stream beside the relay, whose
 * messages it must not hold up: one counter numbers all orders of a year, and only so many may move it in a second.
 */
@Named("IssueInvoices")
@Singleton
public class IssueInvoices extends StreamWorker {
    private final InvoiceBook book;
    private final Clock clock;

    @Inject
    IssueInvoices(WorkerFrame frame, InvoiceBook book, Clock clock) {
        super(frame);
        this.book = book;
        this.clock = clock;
    }

    @Override
    protected void handle(Change change) {
        var before = change.before().flatMap(OrderImages::read);
        change.after().flatMap(OrderImages::read).ifPresent(after -> issue(before, after));
    }

    private void issue(Optional<Order> before, Order after) {
        Receipts.current().forOrder(after.id().value());
        DocumentsDue.between(before, after).forEach(key -> book.issue(key, clock.instant()));
    }
}
