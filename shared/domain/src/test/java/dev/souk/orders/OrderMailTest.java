package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.Offer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderMailTest {
    private final Order placed = teapot("one");
    private final Order started = placed.paymentStarted("p", NOON);
    private final Order failed = started.paymentFailed("p", new PaymentFailure(1, "Declined."), NOON);
    private final Order failedAgain = failed.paymentFailed("p", new PaymentFailure(2, "Declined."), NOON);
    private final Order paid = failedAgain.paid("p", new Money(20, GBP), NOON);

    @Test
    void tellsOfEachEventOnce() {
        var told = new ArrayList<OrderMail>();
        var versions = List.of(placed, started, failed, failedAgain, paid);
        told.addAll(OrderMail.between(Optional.empty(), placed));
        for (int i = 1; i < versions.size(); i++) {
            told.addAll(OrderMail.between(Optional.of(versions.get(i - 1)), versions.get(i)));
        }
        assertThat(told)
                .extracting(OrderMail::event)
                .containsExactly(OrderEvent.PLACED, OrderEvent.PAYMENT_FAILED, OrderEvent.PAID);
        assertThat(told).extracting(OrderMail::about).containsOnly(Optional.empty());
    }

    @Test
    void tellsOfEachSellersParcel() {
        var one = new SellerId("seller-of-teapot");
        var other = new SellerId("seller-of-clock");
        var order = SampleOrders.twoSellers("two").paid("p", new Money(20, GBP), NOON);
        var sent = sent(sent(order, one), other);
        assertThat(OrderMail.between(Optional.of(order), sent))
                .containsExactly(
                        new OrderMail(OrderEvent.SHIPPED, Optional.of(one.value())),
                        new OrderMail(OrderEvent.SHIPPED, Optional.of(other.value())));
    }

    private static Order sent(Order order, SellerId seller) {
        var parcel = new Tracking("Royal Mail", Optional.empty(), Optional.empty());
        return order.fulfilled(seller, new FulfilmentStep.Accept(), Actor.SELLER, NOON)
                .fulfilled(seller, new FulfilmentStep.Ship(parcel), Actor.SELLER, NOON);
    }

    @Test
    void tellsNobodyAtAnAddressThatCannotExist() {
        var offers = List.of(SampleOrders.offer("teapot", 2_500, 10));
        var lines = List.of(SampleOrders.wanted("teapot", 1));
        var known = SampleOrders.placement(Optional.empty(), "three", offers, lines, "GB");
        var unknown = new Placement(
                known.buyer(),
                known.idempotencyKey(),
                known.lines(),
                "somebody@elsewhere.INVALID",
                known.language(),
                known.address(),
                known.billing(),
                known.codes(),
                known.methods(),
                known.expectedTotal());
        assertThat(OrderMail.between(Optional.empty(), order(known, offers))).hasSize(1);
        assertThat(OrderMail.between(Optional.empty(), order(unknown, offers))).isEmpty();
    }

    private static Order order(Placement placement, List<Offer> offers) {
        var quote =
                SampleOrders.checkout(offers, Clock.fixed(NOON, ZoneOffset.UTC)).quote(placement.basket());
        return Order.placed(placement.orderId(), placement, placement.fingerprint(), quote, 1_000, NOON);
    }

    @Test
    void missesNothingWhereTwoChangesCameAsOne() {
        assertThat(OrderMail.between(Optional.of(started), paid))
                .extracting(OrderMail::event)
                .containsExactly(OrderEvent.PAYMENT_FAILED, OrderEvent.PAID);
    }
}
