package dev.souk.invoices;

import dev.souk.orders.OrderId;
import java.util.Optional;

/**
 * What a document is of. There is one of each.
 *
 * @param refund the id of the refund that a credit note is of; empty for the invoice
 */
public record DocumentKey(OrderId order, Optional<String> refund) {
    public static DocumentKey invoice(OrderId order) {
        return new DocumentKey(order, Optional.empty());
    }

    public static DocumentKey creditNote(OrderId order, String refund) {
        return new DocumentKey(order, Optional.of(refund));
    }

    public Series series() {
        return refund.isPresent() ? Series.CREDIT_NOTE : Series.INVOICE;
    }
}
