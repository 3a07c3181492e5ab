package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderExpiry.Outcome;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.IntentStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderExpiryTest {
    private static final Instant LATER = NOON.plus(Order.PAYABLE);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = teapot("one");
    private final String payment = "pay-" + order.id();

    /** Expires orders as if the provider had not been asked, as happens where the payment was not known to the order. */
    record Expiring(Orders orders) {
        void without(OrderId id, Instant now) {
            var expired = orders.find(id).orElseThrow().expired(now);
            assertThat(orders.expire(expired)).isTrue();
        }
    }

    @BeforeEach
    void place() {
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Outcome expire(Instant now) {
        return new OrderExpiry(orders, provider, at(now)).expire(order.id());
    }

    @Test
    void returnsTheStockOnce() {
        assertThat(expire(LATER)).isEqualTo(new Outcome.Done());
        assertThat(expire(LATER)).isEqualTo(new Outcome.NotDue());
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
    }

    @Test
    void leavesAloneWhatIsNotDue() {
        assertThat(expire(LATER.minusMillis(1))).isEqualTo(new Outcome.NotDue());
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(9);
        assertThat(new OrderExpiry(orders, provider, at(LATER))
                        .expire(teapot("unknown").id()))
                .isEqualTo(new Outcome.NotDue());
    }

    @Test
    void cancelsThePaymentFirst() {
        new PaymentStarting(orders, provider, at(NOON)).start(order);
        assertThat(expire(LATER)).isEqualTo(new Outcome.Done());
        assertThat(provider.read(payment).status()).isEqualTo(IntentStatus.CANCELED);
        assertThat(orders.find(order.id()).orElseThrow().state())
                .isEqualTo(new OrderState.Expired(Optional.of(payment), LATER));
    }

    @Test
    void leavesToBeSettledWhatTheProviderHasTheMoneyOf() {
        new PaymentStarting(orders, provider, at(NOON)).start(order);
        provider.succeed(payment);
        assertThat(expire(LATER)).isEqualTo(new Outcome.MoneyIsThere(payment));
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(9);
        assertThat(orders.find(order.id()).orElseThrow().state()).isInstanceOf(OrderState.Pending.class);
    }

    @Test
    void theStockComesBackOnceWhicheverCallFails() {
        int point = 1;
        while (failsBeforeAndAfter(point)) {
            point++;
        }
        assertThat(point).as("calls that were failed").isGreaterThan(3);
    }

    private static boolean failsBeforeAndAfter(int point) {
        var before = failsAt(point, false);
        return failsAt(point, true) || before;
    }

    private static boolean failsAt(int point, boolean after) {
        var test = new OrderExpiryTest();
        test.place();
        new PaymentStarting(test.orders, test.provider, at(NOON)).start(test.order);
        var flaky = new Flaky(point, after);
        var expiry = new OrderExpiry(flaky.orders(test.orders), flaky.provider(test.provider), at(LATER));
        try {
            expiry.expire(test.order.id());
        } catch (Flaky.Outage e) {
            expiry.expire(test.order.id());
        }
        assertThat(test.orders.find(test.order.id()).orElseThrow().state()).isInstanceOf(OrderState.Expired.class);
        assertThat(test.orders.stockOf(variant("teapot"))).isEqualTo(10);
        return flaky.hasFailed();
    }
}
