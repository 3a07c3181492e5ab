package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.PaymentStarting.Outcome;
import dev.souk.payments.FakeProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentStartingTest {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = teapot("one");

    @BeforeEach
    void place() {
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
    }

    private Outcome start(Order read, Instant now) {
        return new PaymentStarting(orders, provider, Clock.fixed(now, ZoneOffset.UTC)).start(read);
    }

    @Test
    void opensOneIntentHoweverOftenItIsAsked() {
        var first = (Outcome.Started) start(order, NOON);
        // The second asks with the order as it was before the first.
        assertThat(start(order, NOON)).isEqualTo(first);
        assertThat(orders.find(order.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(first.intent().amount()).isEqualTo(order.totals().total());
    }

    @Test
    void refusesWhatCannotBePaidAnyMore() {
        assertThat(start(order, order.expiresAt())).isEqualTo(new Outcome.NotPayable(order));
        var paid = order.paid("p", Money.of(20, "GBP"), NOON);
        orders.advance(paid);
        assertThat(start(paid, NOON)).isEqualTo(new Outcome.NotPayable(paid));
    }

    @Test
    void seesThatTheOrderExpiredWhileTheProviderAnswered() {
        var expired = order.expired(order.expiresAt());
        orders.expire(expired);
        assertThat(start(order, NOON)).isEqualTo(new Outcome.NotPayable(expired));
    }
}
