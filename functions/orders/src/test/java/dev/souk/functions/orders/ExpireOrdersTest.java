package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.PaymentMessage;
import dev.souk.money.Money;
import dev.souk.orders.ExpiryWarning;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderExpiry;
import dev.souk.orders.OrderState;
import dev.souk.orders.PaymentStarting;
import dev.souk.orders.TimelineEntry;
import dev.souk.payments.FakeProvider;
import dev.souk.testkit.http.TestContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ExpireOrdersTest {
    private final Shop shop = new Shop();
    private final FakeProvider provider = new FakeProvider();
    private final ExpireOrders expiring = new ExpireOrders(
            shop.platform.workerFrame(),
            shop.orders,
            new OrderExpiry(shop.orders, provider, shop.clock),
            new ExpiryWarning(shop.orders, shop.clock),
            shop,
            provider,
            shop.clock);

    private String run() {
        return expiring.run(() -> Duration.ofMinutes(1));
    }

    private Order place(String key) {
        placing(key).on(shop.placeOrder());
        return shop.orders.all().getLast();
    }

    private String start(Order order) {
        var started =
                (PaymentStarting.Outcome.Started) new PaymentStarting(shop.orders, provider, shop.clock).start(order);
        return started.intent().paymentId();
    }

    @Test
    void expiresWhatIsOverdueAndReturnsItsStock() {
        place("key-of-ada");
        shop.clock.advance(Order.PAYABLE.minusMillis(1));
        assertThat(run()).startsWith("0 orders expired, 0 left to be settled");
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(run()).isEqualTo("1 orders expired, 0 left to be settled, 0 warned, 0 failed");
        assertThat(run()).isEqualTo("0 orders expired, 0 left to be settled, 0 warned, 0 failed");
        assertThat(shop.teapots()).isEqualTo(10);
    }

    @Test
    void warnsOnceOfWhatIsAboutToExpire() {
        place("key-of-ada");
        shop.clock.advance(Order.PAYABLE.minus(ExpiryWarning.AHEAD).minusMillis(1));
        assertThat(run()).isEqualTo("0 orders expired, 0 left to be settled, 0 warned, 0 failed");
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(run()).isEqualTo("0 orders expired, 0 left to be settled, 1 warned, 0 failed");
        assertThat(run()).isEqualTo("0 orders expired, 0 left to be settled, 0 warned, 0 failed");
        assertThat(shop.orders.all().getLast().timeline())
                .extracting(TimelineEntry::event)
                .containsExactly(OrderEvent.PLACED, OrderEvent.EXPIRY_WARNED);
        shop.clock.advance(ExpiryWarning.AHEAD);
        assertThat(run()).isEqualTo("1 orders expired, 0 left to be settled, 0 warned, 0 failed");
    }

    @Test
    void warnsNobodyWhoHasPaid() {
        var order = place("key-of-ada");
        var payment = start(order);
        var started = shop.orders.find(order.id()).orElseThrow();
        shop.orders.advance(
                started.paid(payment, new Money(20, order.totals().total().currency()), shop.clock.instant()));
        shop.clock.advance(Order.PAYABLE.minus(ExpiryWarning.AHEAD));
        assertThat(run()).isEqualTo("0 orders expired, 0 left to be settled, 0 warned, 0 failed");
    }

    @Test
    void leavesToBeSettledWhatTheProviderHasTheMoneyOf() {
        var order = place("key-of-ada");
        var payment = start(order);
        provider.succeed(payment);
        shop.clock.advance(Order.PAYABLE);
        assertThat(run()).isEqualTo("0 orders expired, 1 left to be settled, 0 warned, 0 failed");
        assertThat(shop.payments)
                .containsExactly(PaymentMessage.of("fake", payment, order.id().value(), "overdue"));
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void oneThatCannotBeDoneKeepsNoOtherWaiting() {
        var stuck = place("key-of-ada");
        shop.orders.advance(stuck.paymentStarted("unknown-to-the-provider", shop.clock.instant()));
        place("key-of-eve");
        shop.clock.advance(Order.PAYABLE);
        assertThat(run()).isEqualTo("1 orders expired, 0 left to be settled, 0 warned, 1 failed");
        assertThat(shop.teapots()).isEqualTo(8);
        assertThat(shop.platform.lines()).anyMatch(line -> line.contains("WorkerFailure"));
    }

    @Test
    void stopsWhereItsTimeIsNearlyOver() {
        place("key-of-ada");
        shop.clock.advance(Order.PAYABLE);
        assertThat(expiring.handleRequest(Map.of(), new TestContext("ExpireOrders", "call-1")))
                .isEqualTo("0 orders expired, 0 left to be settled, 0 warned, 0 failed");
    }

    @Test
    void writesAReceiptForEachOrderThatItWorkedOn() {
        var ada = place("key-of-ada");
        var stuck = place("key-of-eve");
        shop.orders.advance(stuck.paymentStarted("unknown-to-the-provider", shop.clock.instant()));
        shop.clock.advance(Order.PAYABLE);
        expiring.handleRequest(Map.of(), new TestContext("ExpireOrders", "call-1", 60_000));
        assertThat(shop.platform.receipts())
                .filteredOn(receipt -> receipt.function().equals("ExpireOrders"))
                .extracting(receipt -> receipt.orderId().orElseThrow())
                .containsExactlyInAnyOrder(ada.id().value(), stuck.id().value());
    }

    @Test
    void twoRunsAtOnceReturnTheStockOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            place("key-of-ada-" + i);
        }
        assertThat(shop.teapots()).isZero();
        shop.clock.advance(Order.PAYABLE);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var run : threads.invokeAll(java.util.Collections.nCopies(4, (Callable<String>) this::run))) {
                assertThat(run.get()).endsWith("0 failed");
            }
        }
        assertThat(shop.teapots()).isEqualTo(10);
        assertThat(shop.orders.all()).allMatch(order -> order.state() instanceof OrderState.Expired);
    }
}
