package dev.souk.invoices;

import dev.souk.orders.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** All invoices and credit notes with their numbers. */
public interface InvoiceBook {
    /** So many documents are issued at once: with the counters, what one transaction takes. */
    int MOST = 90;

    /**
     * Gives each document the next number of its series and year, in their order and once: asked again, it answers what
     * stands there. Numbers and documents are written together, so that no number is lost or had twice, whatever fails in
     * between. All who take numbers wait for each other, so that many at once take no longer than one.
     *
     * @param keys at most {@value #MOST}; one that comes twice counts once
     * @param now when they are issued, where they were not before
     * @return all of them, in the order of the keys
     * @throws IllegalStateException where too many others take numbers at the same time; nothing is written, ask again
     */
    List<IssuedDocument> issue(Collection<DocumentKey> keys, Instant now);

    /** What was issued of an order, the invoice first, credit notes by their numbers. Every issue before the call is in it. */
    List<IssuedDocument> of(OrderId order);
}
