package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.twoSellers;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.LineRefunding.Outcome;
import dev.souk.orders.LineRefunding.Wanted;
import dev.souk.payments.FakeProvider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineRefundingTest {
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private static final SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = twoSellers("one");
    private final String payment = "pay-" + order.id();

    @BeforeEach
    void pay() {
        orders.putStock(variant("teapot"), 10);
        orders.putStock(variant("clock"), 10);
        orders.place(order);
        new PaymentStarting(orders, provider, CLOCK).start(order);
        provider.succeed(payment);
        settle();
    }

    private Order settle() {
        return new OrderSettling(orders, provider, CLOCK).settle(order.id(), payment);
    }

    private Order now() {
        return orders.find(order.id()).orElseThrow();
    }

    private static Wanted wanted(String key, Map<String, Integer> pieces, boolean shipping) {
        var variants = new java.util.HashMap<dev.souk.pricing.VariantRef, Integer>();
        pieces.forEach((name, count) -> variants.put(variant(name), count));
        return new Wanted(key, variants, shipping, Optional.of("Came broken."));
    }

    private Outcome refund(SellerId seller, Wanted wanted) {
        return new LineRefunding(orders, CLOCK).refund(order.id(), seller, wanted, Actor.SELLER);
    }

    @Test
    void theWorkerGivesBackWhatWasAskedForPartByPart() {
        refund(CLOCKMAKER, wanted("first", Map.of("clock", 1), false));
        refund(POTTER, wanted("second", Map.of("teapot", 1), true));
        assertThat(provider.refunds()).isZero();
        assertThat(settle().repaid()).isEqualTo(new Money(900 + 1_200 + 395, GBP));
        assertThat(provider.refunds()).isEqualTo(2);
        assertThat(provider.read(payment).refunded()).isEqualTo(new Money(900 + 1_200 + 395, GBP));
        assertThat(now().state()).isInstanceOf(OrderState.Paid.class);
        assertThat(orders.stockOf(variant("clock"))).isEqualTo(7);
    }

    @Test
    void theSameKeyIsTheSameRefundBeforeAndAfterTheMoneyIsBack() {
        var wanted = wanted("first", Map.of("clock", 1), false);
        var first = (Outcome.Done) refund(CLOCKMAKER, wanted);
        assertThat(refund(CLOCKMAKER, wanted)).isEqualTo(first);
        settle();
        assertThat(((Outcome.Done) refund(CLOCKMAKER, wanted)).refund())
                .isEqualTo(first.refund().booked());
        settle();
        assertThat(provider.refunds()).isEqualTo(1);
        assertThat(refund(CLOCKMAKER, wanted("first", Map.of("clock", 2), false)))
                .isEqualTo(new Outcome.KeyUsedOtherwise());
    }

    @Test
    void saysWhatIsLeftWhereMoreIsWanted() {
        refund(CLOCKMAKER, wanted("first", Map.of("clock", 2), true));
        assertThat(refund(CLOCKMAKER, wanted("second", Map.of("clock", 2), false)))
                .isEqualTo(new Outcome.TooMuch(Map.of(variant("clock"), 1), false));
        assertThat(refund(CLOCKMAKER, wanted("third", Map.of("teapot", 1), false)))
                .isEqualTo(new Outcome.TooMuch(Map.of(variant("teapot"), 0), false));
        assertThat(refund(new SellerId("eve"), wanted("fourth", Map.of("teapot", 1), false)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void nothingIsGivenBackForWhatWasCancelled() {
        var cancel = new FulfilmentStep.Cancel(Optional.empty());
        var fulfilling = new Fulfilling(orders, CLOCK);
        fulfilling.fulfil(order.id(), CLOCKMAKER, cancel, Actor.SELLER);
        assertThat(refund(CLOCKMAKER, wanted("first", Map.of("clock", 1), false)))
                .isEqualTo(new Outcome.Refused(FulfilmentObstacle.FULFILMENT_CANCELLED));
        assertThat(orders.stockOf(variant("clock"))).isEqualTo(10);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(8);
        fulfilling.fulfil(order.id(), POTTER, cancel, Actor.SELLER);
        assertThat(refund(POTTER, wanted("second", Map.of("teapot", 1), false)))
                .isEqualTo(new Outcome.Refused(FulfilmentObstacle.ORDER_NOT_PAID));
        assertThat(settle().state()).isInstanceOf(OrderState.Refunded.class);
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(10);
    }

    @Test
    void aCancelledPartReturnsToTheStockWhatWasNotGivenBackBefore() {
        refund(CLOCKMAKER, wanted("first", Map.of("clock", 1), false));
        new Fulfilling(orders, CLOCK)
                .fulfil(order.id(), CLOCKMAKER, new FulfilmentStep.Cancel(Optional.empty()), Actor.SELLER);
        assertThat(orders.stockOf(variant("clock"))).isEqualTo(9);
        assertThat(settle().repaid()).isEqualTo(new Money(3 * 900 + 395, GBP));
    }

    @Test
    void followsWhatWasGivenBackByHandOnlyWhereItIsAll() {
        refund(CLOCKMAKER, wanted("first", Map.of("clock", 1), false));
        settle();
        provider.refund(payment, new Money(1, GBP), "by hand");
        assertThatExceptionOfType(SettlementFault.class).isThrownBy(this::settle);
        var rest = order.totals().total().minus(new Money(901, GBP));
        provider.refund(payment, rest, "by hand too");
        assertThat(settle().state()).isInstanceOf(OrderState.Refunded.class);
        assertThat(now().ledger().balance(new Account.Seller(CLOCKMAKER)).isZero())
                .isTrue();
    }

    @Test
    void marksNothingAsBackThatTheProviderDidNotGive() {
        provider.refund(payment, order.totals().total().minus(new Money(1, GBP)), "by hand");
        refund(CLOCKMAKER, wanted("first", Map.of("clock", 1), false));
        assertThatExceptionOfType(SettlementFault.class).isThrownBy(this::settle);
        assertThat(now().repaid().isZero()).isTrue();
        assertThat(provider.refunds()).isEqualTo(1);
    }

    @Test
    void aRefundIsGivenAndBookedOnceWhicheverCallFails() {
        for (var after : List.of(false, true)) {
            int point = 1;
            while (arrives(point, after)) {
                point++;
            }
            assertThat(point - 1).as("calls that failed").isGreaterThan(5);
        }
    }

    private static boolean arrives(int point, boolean after) {
        var test = new LineRefundingTest();
        test.pay();
        var flaky = new Flaky(point, after);
        var reached = flaky.orders(test.orders);
        var asked = flaky.provider(test.provider);
        var wanted = wanted("first", Map.of("clock", 1), true);
        retried(() -> new LineRefunding(reached, CLOCK).refund(test.order.id(), CLOCKMAKER, wanted, Actor.SELLER));
        retried(() -> new OrderSettling(reached, asked, CLOCK).settle(test.order.id(), test.payment));
        assertThat(test.now().repaid()).isEqualTo(new Money(900 + 395, GBP));
        assertThat(test.provider.read(test.payment).refunded()).isEqualTo(new Money(900 + 395, GBP));
        assertThat(test.now().refunds()).hasSize(1);
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
