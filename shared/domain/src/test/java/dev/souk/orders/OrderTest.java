package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.any;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Instant LATER = NOON.plus(Order.PAYABLE);
    private static final Money FEE = new Money(42, GBP);
    private static final PaymentFailure DECLINED = new PaymentFailure(1, "The card was declined.");

    private static Money sum(Order order) {
        return Money.sum(
                GBP, order.ledger().entries().stream().map(LedgerEntry::amount).toList());
    }

    @Test
    void aPaymentIsSharedOutToThePenny() {
        var order = teapot("one").paymentStarted("p", NOON).paid("p", FEE, NOON);
        // £12.00 and £3.95: tax 200 and 66; net goods 1000, commission 100 less the fee of 42; net shipping 329.
        assertThat(order.ledger().entries())
                .extracting(LedgerEntry::account, entry -> entry.amount().amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Account.Shopper(), -1_595L),
                        org.assertj.core.groups.Tuple.tuple(
                                new Account.Seller(new SellerId("seller-of-teapot")), 1_000L - 100 + 329),
                        org.assertj.core.groups.Tuple.tuple(new Account.Tax(), 266L),
                        org.assertj.core.groups.Tuple.tuple(new Account.Commission(), 58L),
                        org.assertj.core.groups.Tuple.tuple(new Account.ProviderFee(), 42L));
    }

    @Test
    void theBooksBalanceInEachVersionOfAnyOrder() {
        qt().forAll(longs().all(), longs().between(0, 100_000)).checkAssert((seed, fee) -> {
            var charged = new Money(fee, GBP);
            var placed = any(seed).paymentStarted("p", NOON).paymentFailed("p", DECLINED, NOON);
            var paid = placed.paid("p", charged, NOON);
            var undone = paid.refunded("p", charged, NOON);
            var late = placed.expired(LATER).refunded("p", charged, LATER);
            assertThat(List.of(placed, paid, undone, late))
                    .allSatisfy(order -> assertThat(sum(order).isZero()).isTrue());
            assertThat(paid.ledger().balance(new Account.Shopper()))
                    .isEqualTo(paid.totals().total().negated());
            assertThat(paid.ledger().balance(new Account.Tax()))
                    .isEqualTo(paid.totals().tax());
            for (var refunded : List.of(undone, late)) {
                assertThat(refunded.ledger().balance(new Account.Shopper()).isZero())
                        .isTrue();
                assertThat(refunded.ledger().balance(new Account.Tax()).isZero())
                        .isTrue();
                assertThat(refunded.ledger().balance(new Account.ProviderFee())).isEqualTo(charged);
                assertThat(refunded.ledger().balance(new Account.Commission())).isEqualTo(charged.negated());
            }
        });
    }

    @Test
    void noSellerPaysForASale() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            var paid = any(seed).paid("p", FEE, NOON);
            assertThat(paid.ledger().entries())
                    .filteredOn(entry -> entry.account() instanceof Account.Seller)
                    .allSatisfy(entry -> assertThat(entry.amount().isNegative()).isFalse());
        });
    }

    @Test
    void refusesBooksThatDoNotBalance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ledger(
                        ExchangeRate.none(GBP), List.of(new LedgerEntry(OrderEvent.PAID, new Account.Tax(), FEE))));
    }

    @Test
    void eachChangeIsAVersionAndALineOfTheTimeline() {
        var order = teapot("one")
                .paymentStarted("p", NOON)
                .paymentFailed("p", DECLINED, NOON)
                .paid("p", FEE, NOON);
        assertThat(order.version()).isEqualTo(4);
        assertThat(order.timeline())
                .extracting(TimelineEntry::event)
                .containsExactly(
                        OrderEvent.PLACED, OrderEvent.PAYMENT_STARTED, OrderEvent.PAYMENT_FAILED, OrderEvent.PAID);
        assertThat(order.timeline().get(2).detail()).contains("The card was declined.");
    }

    @Test
    void whatIsKnownChangesNothing() {
        var started = teapot("one").paymentStarted("p", NOON);
        assertThat(started.paymentStarted("p", LATER)).isSameAs(started);
        var failed = started.paymentFailed("p", new PaymentFailure(2, "No."), NOON);
        assertThat(failed.paymentFailed("p", new PaymentFailure(2, "No."), LATER))
                .isSameAs(failed);
        assertThat(failed.paymentFailed("p", DECLINED, LATER)).isSameAs(failed);
    }

    @Test
    void expiresOnlyWhenItsTimeIsOver() {
        var order = teapot("one");
        assertThat(order.isPayable(LATER.minusMillis(1))).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> order.expired(LATER.minusMillis(1)));
        assertThat(order.isPayable(LATER)).isFalse();
        assertThat(order.expired(LATER).state()).isEqualTo(new OrderState.Expired(Optional.empty(), LATER));
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        var paid = teapot("one").paid("p", FEE, NOON);
        assertThatIllegalStateException().isThrownBy(() -> paid.paid("p", FEE, NOON));
        assertThatIllegalStateException().isThrownBy(() -> paid.expired(LATER));
        assertThatIllegalStateException().isThrownBy(() -> paid.paymentFailed("p", DECLINED, NOON));
        assertThatIllegalStateException().isThrownBy(() -> paid.refunded("another", FEE, NOON));
        var expired = teapot("two").expired(LATER);
        assertThatIllegalStateException().isThrownBy(() -> expired.paid("p", FEE, LATER));
        assertThatIllegalStateException().isThrownBy(() -> expired.paymentStarted("p", LATER));
        assertThatIllegalStateException().isThrownBy(() -> teapot("three").refunded("p", FEE, NOON));
        assertThatIllegalStateException()
                .isThrownBy(() -> teapot("four").paymentStarted("p", NOON).paymentStarted("other", NOON));
    }
}
