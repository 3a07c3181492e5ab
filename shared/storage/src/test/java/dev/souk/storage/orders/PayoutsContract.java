package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.OrderParts;
import dev.souk.payouts.Payee;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutState;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.SellersMoney;
import dev.souk.payouts.SellersMovement;
import dev.souk.payouts.SellersMovement.Cause;
import dev.souk.payouts.Statements;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.SellersMonth;
import dev.souk.selling.Selling;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Payouts} and {@link Statements} promises. */
interface PayoutsContract {
    SellerId POTTER = new SellerId("seller-of-teapot");
    Instant LATER = NOON.plus(Duration.ofDays(40));

    SellersEntries entries();

    Payouts payouts();

    Statements statements();

    /** A paid order of a teapot; what it brings is in the seller's months. */
    private Order sold(String key) {
        var paid = teapot(key).paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
        new Selling(entries()).follow(Optional.empty(), paid);
        return paid;
    }

    private void refunded(Order paid) {
        var asked = paid.refundRequested(
                "r1", POTTER, new OrderParts(Map.of(0, 1), Set.of()), Actor.SELLER, Optional.empty(), LATER);
        new Selling(entries())
                .follow(Optional.of(paid), asked.refundBooked(asked.refunds().getFirst(), LATER));
    }

    private Payout next(SellersMoney money) {
        return new Payout(
                POTTER,
                money.payouts() + 1,
                money.balance(),
                new Payee("Ash & Clay", "GB33BUKB20201555555555"),
                LATER,
                new MemberId("root"),
                PayoutState.WAITING,
                LATER,
                Optional.empty(),
                1);
    }

    private Payout booked(String key) {
        var money = payouts().money(POTTER);
        var payout = next(money);
        assertThat(payouts().book(money, payout, key)).isTrue();
        return payout;
    }

    private long balance() {
        return payouts().money(POTTER).balance().amount();
    }

    private static <T> List<T> all(Function<Optional<String>, Payouts.Page<T>> list) {
        var found = new ArrayList<T>();
        var cursor = Optional.<String>empty();
        do {
            var page = list.apply(cursor);
            found.addAll(page.entries());
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    @Test
    default void nobodyHasSoldNothing() {
        assertThat(balance()).isZero();
        assertThat(payouts().unpaid(10, Optional.empty()).entries()).isEmpty();
        assertThat(payouts().find(POTTER, 1)).isEmpty();
        assertThat(payouts().recorded(POTTER, "some-key")).isEmpty();
    }

    @Test
    default void aPayoutTakesTheBalanceAndIsFoundByNumberAndByKey() {
        sold("one");
        sold("two");
        var before = balance();
        var payout = booked("first-key");
        assertThat(payout.amount().amount()).isEqualTo(before).isPositive();
        assertThat(balance()).isZero();
        assertThat(payouts().find(POTTER, 1)).contains(payout);
        assertThat(payouts().recorded(POTTER, "first-key")).contains(payout);
        assertThat(payouts().recorded(new SellerId("seller-of-clock"), "first-key"))
                .isEmpty();
        assertThat(payouts().in(PayoutState.WAITING, 10, Optional.empty()).entries())
                .containsExactly(payout);
        assertThat(payouts().of(POTTER, 10, Optional.empty()).entries()).containsExactly(payout);
        assertThat(payouts().of(new SellerId("seller"), 10, Optional.empty()).entries())
                .isEmpty();
    }

    @Test
    default void nothingIsBookedOnceTheMoneyHasMoved() {
        var order = sold("one");
        var seen = payouts().money(POTTER);
        refunded(order);
        assertThat(payouts().book(seen, next(seen), "first-key")).isFalse();
        assertThat(payouts().recorded(POTTER, "first-key")).isEmpty();
        var now = payouts().money(POTTER);
        assertThat(now.balance()).isLessThan(seen.balance());
        assertThat(payouts().book(now, next(now), "first-key")).isTrue();
        assertThat(payouts().book(now, next(now), "second-key")).isFalse();
        assertThat(balance()).isZero();
    }

    @Test
    default void aKeyRecordsOnePayout() {
        sold("one");
        booked("first-key");
        sold("two");
        var money = payouts().money(POTTER);
        assertThat(payouts().book(money, next(money), "first-key")).isFalse();
        assertThat(balance()).isPositive();
    }

    @Test
    default void whoseMoneyMovedIsListedUntilItIsPaid() {
        var order = sold("one");
        sold("two");
        assertThat(payouts().unpaid(10, Optional.empty()).entries()).containsExactly(POTTER);
        var payout = booked("first-key");
        assertThat(payouts().unpaid(10, Optional.empty()).entries()).isEmpty();
        refunded(order);
        assertThat(balance()).isNegative();
        assertThat(payouts().unpaid(10, Optional.empty()).entries()).containsExactly(POTTER);
        assertThat(payout.amount().amount()).isPositive();
    }

    @Test
    default void onePayoutIsSentAndAnotherComesBackOnce() {
        sold("one");
        var first = booked("first-key");
        var sent = first.sent(LATER.plusSeconds(5)).orElseThrow();
        assertThat(payouts().change(first, sent)).isTrue();
        assertThat(payouts().change(first, sent)).isFalse();
        assertThat(balance()).isZero();
        assertThat(payouts().in(PayoutState.WAITING, 10, Optional.empty()).entries())
                .isEmpty();
        assertThat(payouts().in(PayoutState.SENT, 10, Optional.empty()).entries())
                .containsExactly(sent);
        var failed = sent.failed("No such account.", LATER.plusSeconds(9));
        assertThat(payouts().change(first, first.failed("No.", LATER))).isFalse();
        assertThat(payouts().change(sent, failed)).isTrue();
        assertThat(payouts().change(sent, failed)).isFalse();
        assertThat(balance()).isEqualTo(first.amount().amount());
        assertThat(payouts().find(POTTER, 1)).contains(failed);
        assertThat(payouts().unpaid(10, Optional.empty()).entries()).containsExactly(POTTER);
        assertThat(booked("second-key").number()).isEqualTo(2);
    }

    @Test
    default void listsPageByPageAndKnowTheirCursors() {
        for (int i = 1; i <= 5; i++) {
            sold("order-" + i);
            booked("payout-key-" + i);
        }
        assertThat(all(cursor -> payouts().of(POTTER, 2, cursor)))
                .extracting(Payout::number)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(all(cursor -> payouts().in(PayoutState.WAITING, 2, cursor))).hasSize(5);
        var months = all(cursor -> statements().of(POTTER, YearMonth.of(2026, 11), 2, cursor));
        assertThat(months).extracting(SellersMovement::cause).allMatch(Cause.OfOrder.class::isInstance);
        var forged = Optional.of("forged!");
        assertThatThrownBy(() -> payouts().of(POTTER, 2, forged)).isInstanceOf(Payouts.InvalidCursor.class);
        assertThatThrownBy(() -> payouts().in(PayoutState.SENT, 2, forged)).isInstanceOf(Payouts.InvalidCursor.class);
        assertThatThrownBy(() -> payouts().unpaid(2, forged)).isInstanceOf(Payouts.InvalidCursor.class);
        assertThatThrownBy(() -> statements().of(POTTER, YearMonth.of(2026, 11), 2, forged))
                .isInstanceOf(Payouts.InvalidCursor.class);
    }

    @Test
    default void theMovementsOfEachMonthAddUpToIt() {
        var order = sold("one");
        sold("two");
        var payout = booked("first-key");
        refunded(order);
        assertThat(payouts().change(payout, payout.failed("No such account.", LATER.plus(Duration.ofDays(40)))))
                .isTrue();
        var months = payouts().money(POTTER).months();
        assertThat(months).hasSize(3);
        months.forEach((month, money) -> {
            var rows = all(cursor -> statements().of(POTTER, month, 1, cursor));
            assertThat(rows).isSortedAccordingTo(Comparator.comparing(SellersMovement::at));
            assertThat(rows.stream().map(SellersMovement::moved).reduce(SellersMonth.nothing(GBP), SellersMonth::plus))
                    .isEqualTo(money);
        });
    }

    @Test
    default void manyAtOncePayOnce() throws Exception {
        sold("one");
        var money = payouts().money(POTTER);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i++) {
            var key = "payout-key-" + i;
            calls.add(() -> payouts().book(money, next(money), key));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            var booked = 0;
            for (var result : threads.invokeAll(calls)) {
                booked += result.get() ? 1 : 0;
            }
            assertThat(booked).isEqualTo(1);
        }
        assertThat(balance()).isZero();
        assertThat(payouts().of(POTTER, 10, Optional.empty()).entries()).hasSize(1);
    }
}
