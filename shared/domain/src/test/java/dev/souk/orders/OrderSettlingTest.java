package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.money.Money;
import dev.souk.payments.Dispute;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.IntentStatus;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderSettlingTest {
    private static final Instant LATER = NOON.plus(Order.PAYABLE);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = teapot("one");
    private final String payment = "pay-" + order.id();

    @BeforeEach
    void placeAndStart() {
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
        new PaymentStarting(orders, provider, at(NOON)).start(order);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private OrderState settled(Instant now) {
        return new OrderSettling(orders, provider, at(now))
                .settle(order.id(), payment)
                .state();
    }

    @Test
    void marksAsPaidWhatIsPaid() {
        provider.succeed(payment);
        assertThat(settled(NOON)).isEqualTo(new OrderState.Paid(payment, NOON));
        assertThat(settled(LATER)).isEqualTo(new OrderState.Paid(payment, NOON));
    }

    @Test
    void looksAgainOnlyWhereSomebodyWasQuicker() {
        provider.succeed(payment);
        var calls = new ArrayList<String>();
        new OrderSettling(watched(calls, 1), provider, at(NOON)).settle(order.id(), payment);
        assertThat(calls).containsExactly("find", "advance", "find", "advance");
        calls.clear();
        new OrderSettling(watched(calls, 0), provider, at(NOON)).settle(order.id(), payment);
        assertThat(calls).containsExactly("find");
        assertThat(settled(NOON)).isEqualTo(new OrderState.Paid(payment, NOON));
    }

    /** The orders, which note what is asked of them; so many changes come too late first. */
    private Orders watched(List<String> calls, int tooLate) {
        return (Orders) Proxy.newProxyInstance(
                Orders.class.getClassLoader(), new Class<?>[] {Orders.class}, (_, method, args) -> {
                    calls.add(method.getName());
                    var late = method.getName().equals("advance")
                            && calls.stream().filter("advance"::equals).count() <= tooLate;
                    return late ? false : method.invoke(orders, args);
                });
    }

    @Test
    void leavesAloneWhatIsNotDecided() {
        for (var status : List.of(
                IntentStatus.REQUIRES_PAYMENT,
                IntentStatus.REQUIRES_ACTION,
                IntentStatus.PROCESSING,
                IntentStatus.CANCELED)) {
            provider.become(payment, status);
            settled(NOON);
        }
        assertThat(orders.find(order.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aFailedAttemptStaysPendingAndIsToldOnce() {
        provider.fail(payment, "The card was declined.");
        settled(NOON);
        settled(NOON);
        var failed = orders.find(order.id()).orElseThrow();
        assertThat(failed.version()).isEqualTo(3);
        assertThat(failed.state()).isInstanceOf(OrderState.Pending.class);
        provider.succeed(payment);
        assertThat(settled(NOON)).isInstanceOf(OrderState.Paid.class);
    }

    @Test
    void givesBackOnceWhatComesTooLate() {
        new OrderExpiryTest.Expiring(orders).without(order.id(), LATER);
        provider.succeed(payment);
        assertThat(settled(LATER)).isEqualTo(new OrderState.Refunded(payment, LATER));
        assertThat(settled(LATER)).isEqualTo(new OrderState.Refunded(payment, LATER));
        assertThat(provider.refunds()).isEqualTo(1);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
    }

    @Test
    void followsARefundThatWasMadeAtTheProvider() {
        provider.succeed(payment);
        provider.refund(payment, order.totals().total(), "by hand");
        var refunded = new OrderSettling(orders, provider, at(NOON)).settle(order.id(), payment);
        assertThat(refunded.state()).isInstanceOf(OrderState.Refunded.class);
        assertThat(refunded.timeline()).extracting(TimelineEntry::event).endsWith(OrderEvent.PAID, OrderEvent.REFUNDED);
        assertThat(refunded.ledger().balance(new Account.Shopper()).isZero()).isTrue();
    }

    @Test
    void neverMarksAsPaidWhatIsOverAnotherAmount() {
        var other = teapot("two");
        orders.place(other);
        provider.open(other.id().value(), Money.of(1, "GBP"));
        provider.succeed("pay-" + other.id());
        assertThatExceptionOfType(SettlementFault.class)
                .isThrownBy(() -> new OrderSettling(orders, provider, at(NOON)).settle(other.id(), "pay-" + other.id()))
                .withMessageContaining("is over 1");
        assertThat(orders.find(other.id())).contains(other);
    }

    @Test
    void refusesThePaymentOfAnotherOrder() {
        assertThatExceptionOfType(SettlementFault.class)
                .isThrownBy(() -> new OrderSettling(orders, provider, at(NOON))
                        .settle(teapot("x").id(), payment));
    }

    @Test
    void nothingIsLostOrDoneTwiceWhicheverCallFails() {
        for (var late : List.of(false, true)) {
            int point = 1;
            while (failsBeforeAndAfter(point, late)) {
                point++;
            }
            assertThat(point).as("calls that were failed").isGreaterThan(late ? 4 : 3);
        }
    }

    @Test
    void notesEachDisputeAndItsEndOnceWhateverBecomesOfTheMoney() {
        provider.succeed(payment);
        provider.dispute(payment, contested("dp_1"));
        settled(NOON);
        settled(NOON);
        provider.dispute(payment, contested("dp_1"), new Dispute("dp_2", "duplicate", Optional.of("won")));
        settled(LATER);
        provider.dispute(payment, new Dispute("dp_1", "fraudulent", Optional.of("lost")), contested("dp_2"));
        settled(LATER);
        var found = orders.find(order.id()).orElseThrow();
        assertThat(found.state()).isInstanceOf(OrderState.Paid.class);
        assertThat(found.timeline().stream().skip(3))
                .extracting(entry -> entry.event() + ": " + entry.detail().orElseThrow() + " ("
                        + entry.subject().orElseThrow() + ")")
                .containsExactly(
                        "DISPUTED: fraudulent (dp_1)",
                        "DISPUTED: duplicate (dp_2)",
                        "DISPUTE_CLOSED: won (dp_2)",
                        "DISPUTE_CLOSED: lost (dp_1)");
        assertThat(found.timeline()).extracting(TimelineEntry::actor).endsWith(Actor.SYSTEM);
    }

    private static Dispute contested(String id) {
        return new Dispute(id, "fraudulent", Optional.empty());
    }

    private static boolean failsBeforeAndAfter(int point, boolean late) {
        var before = failsAt(point, false, late);
        return failsAt(point, true, late) || before;
    }

    /** Settles with one failing call and again without; answers whether there was such a call. */
    private static boolean failsAt(int point, boolean after, boolean late) {
        var test = new OrderSettlingTest();
        test.placeAndStart();
        if (late) {
            new OrderExpiryTest.Expiring(test.orders).without(test.order.id(), LATER);
        }
        test.provider.succeed(test.payment);
        var flaky = new Flaky(point, after);
        var settling = new OrderSettling(flaky.orders(test.orders), flaky.provider(test.provider), at(LATER));
        try {
            settling.settle(test.order.id(), test.payment);
        } catch (Flaky.Outage e) {
            settling.settle(test.order.id(), test.payment);
        }
        var settled = test.orders.find(test.order.id()).orElseThrow();
        assertThat(settled.state()).isInstanceOf(late ? OrderState.Refunded.class : OrderState.Paid.class);
        assertThat(test.provider.refunds()).isEqualTo(late ? 1 : 0);
        assertThat(settled.timeline()).extracting(TimelineEntry::event).doesNotHaveDuplicates();
        assertThat(test.orders.stockOf(variant("teapot"))).isEqualTo(late ? 10 : 9);
        return flaky.hasFailed();
    }
}
