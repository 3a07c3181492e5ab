package dev.souk.invoices;

import dev.souk.orders.Order;
import dev.souk.orders.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which documents a change of an order asks for. */
public final class DocumentsDue {
    private DocumentsDue() {}

    /**
     * The invoice where the order was paid by it, and a credit note of each refund that is done by it and gave something
     * back. Money that came too late and went back at once sold nothing: there is neither.
     *
     * @param before the version before; empty for a new order
     */
    public static List<DocumentKey> between(Optional<Order> before, Order after) {
        var due = new ArrayList<DocumentKey>();
        if (!after.wasPaid()) {
            return due;
        }
        if (before.filter(Order::wasPaid).isEmpty()) {
            due.add(DocumentKey.invoice(after.id()));
        }
        after.refunds().stream()
                .filter(DocumentsDue::isGiven)
                .filter(refund ->
                        before.filter(order -> order.refunds().contains(refund)).isEmpty())
                .forEach(refund -> due.add(DocumentKey.creditNote(after.id(), refund.id())));
        return due;
    }

    private static boolean isGiven(Refund refund) {
        return refund.done() && !refund.amount().isZero();
    }
}
