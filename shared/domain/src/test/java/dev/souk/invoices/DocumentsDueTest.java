package dev.souk.invoices;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.OrderParts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentsDueTest {
    private static final Money FEE = new Money(42, GBP);
    private final Order placed = teapot("one");
    private final Order paid = placed.paid("p", FEE, NOON);

    @Test
    void anOrderHasItsInvoiceOnceItIsPaid() {
        assertThat(DocumentsDue.between(Optional.empty(), placed)).isEmpty();
        assertThat(DocumentsDue.between(Optional.of(placed), paid)).containsExactly(DocumentKey.invoice(placed.id()));
        assertThat(DocumentsDue.between(Optional.of(paid), paid)).isEmpty();
    }

    @Test
    void eachRefundHasItsCreditNoteOnceTheMoneyIsBack() {
        var seller = placed.lines().getFirst().sellerId();
        var shipping = new OrderParts(Map.of(), Set.of(seller));
        var asked = paid.refundRequested("r1", seller, shipping, Actor.SELLER, Optional.empty(), NOON);
        assertThat(DocumentsDue.between(Optional.of(paid), asked)).isEmpty();
        var booked = asked.refundBooked(asked.refunds().getFirst(), NOON);
        assertThat(DocumentsDue.between(Optional.of(asked), booked))
                .containsExactly(DocumentKey.creditNote(placed.id(), "r1"));
        // Changes that came as one.
        assertThat(DocumentsDue.between(Optional.empty(), booked))
                .containsExactly(DocumentKey.invoice(placed.id()), DocumentKey.creditNote(placed.id(), "r1"));
    }

    @Test
    void whatCameTooLateSoldNothing() {
        var late = placed.expired(placed.expiresAt()).refunded("p", FEE, placed.expiresAt());
        assertThat(DocumentsDue.between(Optional.of(placed), late)).isEmpty();
    }

    @Test
    void numbersAreReadAsTheyArePrinted() {
        assertThat(new DocumentNumber(Series.INVOICE, 2026, 1)).hasToString("2026-000001");
        assertThat(new DocumentNumber(Series.CREDIT_NOTE, 2026, 1_234_567)).hasToString("C-2026-1234567");
    }
}
