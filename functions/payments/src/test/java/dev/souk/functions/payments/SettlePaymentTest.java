package dev.souk.functions.payments;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.PaymentMessage;
import dev.souk.money.Money;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.orders.PaymentStarting;
import dev.souk.orders.TimelineEntry;
import dev.souk.payments.Dispute;
import dev.souk.payments.FakeProvider;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.messaging.Deliveries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlePaymentTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final SettlePayment worker =
            new SettlePayment(platform.workerFrame(), new OrderSettling(orders, provider, clock));

    @BeforeEach
    void fillTheShelf() {
        clock.set(NOON);
        orders.putStock(variant("teapot"), 100);
    }

    private Order started(String key) {
        var order = teapot(key);
        orders.place(order);
        new PaymentStarting(orders, provider, clock).start(order);
        return order;
    }

    private static String payment(Order order) {
        return "pay-" + order.id();
    }

    private static String message(Order order, String cause) {
        return "{\"version\":1,\"provider\":\"fake\",\"paymentId\":\"" + payment(order) + "\",\"orderId\":\""
                + order.id() + "\",\"cause\":\"" + cause + "\"}";
    }

    private List<Integer> failures(String... bodies) {
        return Deliveries.failures(worker, bodies);
    }

    private Order now(Order order) {
        return orders.find(order.id()).orElseThrow();
    }

    @Test
    void paysOnceHoweverOftenItIsTold() {
        var order = started("one");
        provider.succeed(payment(order));
        var told = message(order, "payment.succeeded");
        assertThat(failures(told, told)).isEmpty();
        assertThat(failures(told)).isEmpty();
        assertThat(now(order).state()).isInstanceOf(Paid.class);
        assertThat(now(order).version()).isEqualTo(3);
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        var order = started("one");
        provider.fail(payment(order), "The card was declined.");
        provider.succeed(payment(order));
        assertThat(failures(message(order, "payment.succeeded"))).isEmpty();
        assertThat(failures(message(order, "payment.failed"))).isEmpty();
        assertThat(now(order).state()).isInstanceOf(Paid.class);
        assertThat(now(order).timeline())
                .extracting(TimelineEntry::event)
                .containsExactly(OrderEvent.PLACED, OrderEvent.PAYMENT_STARTED, OrderEvent.PAID);
    }

    @Test
    void halfABatchThatFailsKeepsTheOtherHalf() {
        var good = started("good");
        provider.succeed(payment(good));
        var wrong = teapot("wrong");
        orders.place(wrong);
        provider.open(wrong.id().value(), Money.of(1, "GBP"));
        provider.succeed(payment(wrong));
        var unknown = teapot("unknown");
        var late = started("late");
        provider.succeed(payment(late));
        assertThat(failures(
                        message(wrong, "payment.succeeded"),
                        message(good, "payment.succeeded"),
                        message(unknown, "payment.succeeded"),
                        "not even JSON",
                        message(late, "payment.succeeded")))
                .containsExactly(0, 2, 3);
        assertThat(now(good).state()).isInstanceOf(Paid.class);
        assertThat(now(late).state()).isInstanceOf(Paid.class);
        assertThat(now(wrong).state()).isInstanceOf(Pending.class);
        assertThat(platform.lines()).anyMatch(line -> line.contains("WorkerFailure"));
    }

    @Test
    void givesBackOnceWhatComesTooLate() {
        var order = started("one");
        clock.advance(Order.PAYABLE);
        orders.expire(now(order).expired(clock.instant()));
        provider.succeed(payment(order));
        var told = message(order, "payment.succeeded");
        assertThat(failures(told)).isEmpty();
        assertThat(failures(message(order, "payment.refunded"), told)).isEmpty();
        assertThat(now(order).state()).isInstanceOf(Refunded.class);
        assertThat(provider.refunds()).isEqualTo(1);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(100);
    }

    @Test
    void asksTheProviderWhichOrderItIsWhereTheEventDoesNotSay() {
        var order = started("one");
        provider.succeed(payment(order));
        provider.dispute(payment(order), new Dispute("dp_1", "fraudulent", Optional.empty()));
        var message = PaymentMessage.of("fake", payment(order), null, "charge.dispute.created evt_1");
        assertThat(failures(platform.jsonb().toJson(message))).isEmpty();
        assertThat(now(order).timeline().getLast().event()).isEqualTo(OrderEvent.DISPUTED);
    }

    @Test
    void letsPaymentsOfOthersBe() {
        provider.open("", Money.of(1, "GBP"));
        var message = PaymentMessage.of("fake", "pay-", null, "charge.dispute.created evt_1");
        assertThat(failures(platform.jsonb().toJson(message))).isEmpty();
    }

    @Test
    void readsWhatTheWebhookWrites() {
        var order = started("one");
        provider.succeed(payment(order));
        var message = PaymentMessage.of("fake", payment(order), order.id().value(), "payment.succeeded evt_1");
        assertThat(failures(platform.jsonb().toJson(message))).isEmpty();
        assertThat(now(order).state()).isInstanceOf(Paid.class);
    }
}
