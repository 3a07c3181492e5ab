package dev.souk.invoices;

import dev.souk.orders.OrderId;
import java.time.Instant;
import java.util.List;

/** All invoices and credit notes with their numbers. */
public interface InvoiceBook {
    /**
     * Gives the document the next number of its series and year, once: asked again, it answers what stands there. Number and
     * document are written together, so that no number is lost or had twice, whatever fails in between.
     *
     * @param now when it is issued, where it was not before
     * @throws IllegalStateException where too many others take numbers at the same time; nothing is written, ask again
     */
    IssuedDocument issue(DocumentKey key, Instant now);

    /** What was issued of an order, the invoice first, credit notes by their numbers. Every issue before the call is in it. */
    List<IssuedDocument> of(OrderId order);
}
