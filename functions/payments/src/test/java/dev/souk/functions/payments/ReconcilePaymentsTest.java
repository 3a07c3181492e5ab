package dev.souk.functions.payments;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.OrderState;
import dev.souk.orders.PaymentStarting;
import dev.souk.payments.FakeProvider;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcilePaymentsTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final ReconcilePayments reconciling =
            new ReconcilePayments(platform.workerFrame(), orders, new OrderSettling(orders, provider, clock), clock);

    @BeforeEach
    void fillTheShelf() {
        clock.set(NOON);
        orders.putStock(variant("teapot"), 100);
    }

    private String run() {
        return reconciling.run(() -> Duration.ofMinutes(1));
    }

    private Order started(String key) {
        var order = teapot(key);
        orders.place(order);
        new PaymentStarting(orders, provider, clock).start(order);
        return order;
    }

    private OrderState state(Order order) {
        return orders.find(order.id()).orElseThrow().state();
    }

    @Test
    void findsTheMoneyOfWhichNoWebhookTold() {
        var order = started("one");
        provider.succeed("pay-" + order.id());
        clock.advance(ReconcilePayments.LONG);
        assertThat(run()).isEqualTo("1 payments asked about, 1 orders settled by it, 0 failed");
        assertThat(state(order)).isInstanceOf(OrderState.Paid.class);
        assertThat(run()).isEqualTo("0 payments asked about, 0 orders settled by it, 0 failed");
    }

    @Test
    void leavesAloneWhatIsYoungOrNobodyPays() {
        var unpaid = started("unpaid");
        orders.place(teapot("never-started"));
        assertThat(run()).isEqualTo("0 payments asked about, 0 orders settled by it, 0 failed");
        clock.advance(ReconcilePayments.LONG);
        assertThat(run()).isEqualTo("1 payments asked about, 0 orders settled by it, 0 failed");
        assertThat(state(unpaid)).isInstanceOf(OrderState.Pending.class);
    }

    @Test
    void leavesTheOverdueToBeExpired() {
        started("one");
        clock.advance(Order.PAYABLE);
        assertThat(run()).isEqualTo("0 payments asked about, 0 orders settled by it, 0 failed");
    }

    @Test
    void oneThatCannotBeAskedAboutKeepsNoOtherWaiting() {
        var stuck = teapot("stuck");
        orders.place(stuck);
        orders.advance(stuck.paymentStarted("unknown-to-the-provider", clock.instant()));
        var paid = started("paid");
        provider.succeed("pay-" + paid.id());
        clock.advance(ReconcilePayments.LONG);
        assertThat(run()).isEqualTo("2 payments asked about, 1 orders settled by it, 1 failed");
        assertThat(state(paid)).isInstanceOf(OrderState.Paid.class);
        assertThat(platform.lines()).anyMatch(line -> line.contains("WorkerFailure"));
    }
}
