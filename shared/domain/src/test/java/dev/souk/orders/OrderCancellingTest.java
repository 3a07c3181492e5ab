package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderCancelling.Outcome;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderCancellingTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);
    private static final Optional<String> REASON = Optional.of("Found it cheaper.");

    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = teapot("one");
    private final String payment = "pay-" + order.id();

    @BeforeEach
    void place() {
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
    }

    private void start() {
        new PaymentStarting(orders, provider, CLOCK).start(order);
    }

    private void pay() {
        start();
        provider.succeed(payment);
        settle();
    }

    private Order settle() {
        return new OrderSettling(orders, provider, CLOCK).settle(order.id(), payment);
    }

    private Order now() {
        return orders.find(order.id()).orElseThrow();
    }

    private Outcome cancel() {
        return cancel(orders, provider);
    }

    private Outcome cancel(Orders reached, PaymentProvider asked) {
        return new OrderCancelling(reached, asked, CLOCK).cancel(now(), Actor.SHOPPER, REASON);
    }

    @Test
    void anUnpaidOrderReturnsItsStockAndCannotBePaidAnyMore() {
        start();
        assertThat(cancel()).isEqualTo(new Outcome.Done(now()));
        assertThat(now().state()).isEqualTo(new OrderState.Cancelled(Optional.of(payment), LATER));
        assertThat(now().timeline().getLast().detail()).isEqualTo(REASON);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
        assertThat(provider.read(payment).status()).isEqualTo(IntentStatus.CANCELED);
        assertThat(new PaymentStarting(orders, provider, CLOCK).start(now()))
                .isInstanceOf(PaymentStarting.Outcome.NotPayable.class);
    }

    @Test
    void anOrderWhosePaymentNobodyBeganNeedsNoProvider() {
        cancel();
        assertThat(now().state()).isEqualTo(new OrderState.Cancelled(Optional.empty(), LATER));
    }

    @Test
    void againItAnswersTheSameAndChangesNothing() {
        var first = cancel();
        assertThat(cancel()).isEqualTo(first);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
    }

    @Test
    void aPaidOrderReturnsItsStockAtOnceAndItsMoneyByTheWorker() {
        pay();
        cancel();
        assertThat(now().state()).isInstanceOf(OrderState.Cancelled.class);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
        assertThat(provider.refunds()).isZero();
        settle();
        settle();
        assertThat(now().state()).isEqualTo(new OrderState.Refunded(payment, LATER));
        assertThat(provider.refunds()).isEqualTo(1);
        assertThat(cancel()).isEqualTo(new Outcome.Done(now()));
    }

    @Test
    void moneyThatCameWhileItWasCalledOffGoesBack() {
        start();
        provider.succeed(payment);
        assertThat(cancel()).isInstanceOf(Outcome.Done.class);
        assertThat(settle().state()).isEqualTo(new OrderState.Refunded(payment, LATER));
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
    }

    @Test
    void moneyThatComesAfterAllGoesBackToo() {
        start();
        cancel();
        // No provider should, and one day one will.
        provider.become(payment, IntentStatus.PROCESSING);
        provider.succeed(payment);
        assertThat(settle().state()).isEqualTo(new OrderState.Refunded(payment, LATER));
        assertThat(provider.refunds()).isEqualTo(1);
        assertThat(now().ledger().balance(new Account.Shopper()).isZero()).isTrue();
    }

    @Test
    void isNotCalledOffWhileTheBankThinks() {
        start();
        provider.become(payment, IntentStatus.PROCESSING);
        assertThat(cancel()).isEqualTo(new Outcome.Refused(CancelObstacle.PAYMENT_IN_PROGRESS));
        assertThat(now().state()).isInstanceOf(OrderState.Pending.class);
    }

    @Test
    void isNotCalledOffOnceASellerPacksIt() {
        pay();
        new Fulfilling(orders, CLOCK)
                .fulfil(order.id(), new SellerId("seller-of-teapot"), new FulfilmentStep.Accept(), Actor.SELLER);
        assertThat(cancel()).isEqualTo(new Outcome.Refused(CancelObstacle.ORDER_IN_FULFILMENT));
    }

    @Test
    void whatIsOverCannotBeCalledOff() {
        var late = NOON.plus(Order.PAYABLE);
        orders.expire(order.expired(late));
        assertThat(cancel()).isEqualTo(new Outcome.Refused(CancelObstacle.ORDER_EXPIRED));
        orders.advance(now().refunded("p", new Money(20, GBP), late));
        assertThat(cancel()).isEqualTo(new Outcome.Refused(CancelObstacle.ORDER_REFUNDED));
    }

    /** How far the payment is when the order is called off. */
    private enum Before {
        STARTED,
        SUCCEEDED,
        SETTLED
    }

    @Test
    void nothingIsLostOrDoneTwiceWhicheverCallFails() {
        for (var before : Before.values()) {
            for (var after : List.of(false, true)) {
                int point = 1;
                while (arrives(before, point, after)) {
                    point++;
                }
                assertThat(point - 1).as("calls that failed, %s", before).isGreaterThan(2);
            }
        }
    }

    private static boolean arrives(Before before, int point, boolean after) {
        var test = new OrderCancellingTest();
        test.place();
        switch (before) {
            case STARTED -> test.start();
            case SUCCEEDED -> {
                test.start();
                test.provider.succeed(test.payment);
            }
            case SETTLED -> test.pay();
        }
        var flaky = new Flaky(point, after);
        var reached = flaky.orders(test.orders);
        var asked = flaky.provider(test.provider);
        retried(() -> test.cancel(reached, asked));
        retried(() -> new OrderSettling(reached, asked, CLOCK).settle(test.order.id(), test.payment));
        var ended = test.now();
        assertThat(ended.isCancelled()).isTrue();
        assertThat(ended.state())
                .isInstanceOf(before == Before.STARTED ? OrderState.Cancelled.class : OrderState.Refunded.class);
        assertThat(ended.timeline()).extracting(TimelineEntry::event).doesNotHaveDuplicates();
        assertThat(test.provider.refunds()).isEqualTo(before == Before.STARTED ? 0 : 1);
        assertThat(test.orders.stockOf(variant("teapot"))).isEqualTo(10);
        assertThat(ended.ledger().balance(new Account.Shopper()).isZero()).isTrue();
        return flaky.hasFailed();
    }

    private static void retried(Runnable call) {
        try {
            call.run();
        } catch (Flaky.Outage e) {
            call.run();
        }
    }
}
