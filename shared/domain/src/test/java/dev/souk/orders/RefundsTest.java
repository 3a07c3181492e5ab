package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.any;
import static dev.souk.orders.SampleOrders.twoSellers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RefundsTest {
    private static final Money FEE = new Money(42, GBP);
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private static final SellerId CLOCKMAKER = new SellerId("seller-of-clock");

    private static Order requested(Order order, String id, SellerId seller, OrderParts parts) {
        return order.refundRequested(id, seller, parts, Actor.SELLER, Optional.empty(), NOON);
    }

    private static Order booked(Order order) {
        var next = order.refunds().stream().filter(refund -> !refund.done()).findFirst();
        return next.map(refund -> order.refundBooked(refund, NOON)).orElse(order);
    }

    /** Some of what is left of one seller's part, never nothing. */
    private static OrderParts some(OrderParts left, SplittableRandom random) {
        var pieces = new HashMap<Integer, Integer>();
        left.pieces().forEach((line, count) -> {
            if (random.nextBoolean()) {
                pieces.put(line, random.nextInt(1, count + 1));
            }
        });
        var parts = new OrderParts(pieces, random.nextBoolean() ? left.parcels() : Set.of());
        return parts.isEmpty() ? left : parts;
    }

    private static Money sum(Order order) {
        return Money.sum(
                GBP, order.ledger().entries().stream().map(LedgerEntry::amount).toList());
    }

    @Test
    void refundsOfPartsAddUpToTheWholeWhateverThePartsAndTheirOrder() {
        qt().forAll(longs().all(), longs().all()).checkAssert((seed, way) -> {
            var random = new SplittableRandom(way);
            var order = any(seed).paid("p", FEE, NOON);
            var total = order.totals().total();
            var number = 0;
            while (!order.left().isEmpty() && order.state() instanceof OrderState.Paid) {
                var sellers = order.lines().stream()
                        .map(line -> line.sellerId())
                        .distinct()
                        .toList();
                var seller = sellers.get(random.nextInt(sellers.size()));
                var left = order.left().of(seller, order.lines());
                // Nine hundred and more pieces one by one take long and show nothing new.
                var parts = number > 12 ? left : some(left, random);
                if (!parts.isEmpty()) {
                    order = requested(order, "r" + number++, seller, parts);
                }
                if (random.nextBoolean()) {
                    order = booked(order);
                }
                assertThat(sum(order).isZero()).isTrue();
                assertThat(order.refunds())
                        .allSatisfy(refund ->
                                assertThat(refund.amount().isNegative()).isFalse());
            }
            while (order.refunds().stream().anyMatch(refund -> !refund.done())) {
                order = booked(order);
                assertThat(sum(order).isZero()).isTrue();
            }
            assertThat(Money.sum(
                            GBP, order.refunds().stream().map(Refund::amount).toList()))
                    .isEqualTo(total);
            var ended = order;
            assertThat(Money.sum(GBP, order.refunds().stream().map(ended::taxOf).toList()))
                    .isEqualTo(order.totals().tax());
            nothingButTheFeeRemains(order);
        });
    }

    private static void nothingButTheFeeRemains(Order order) {
        assertThat(order.state()).isInstanceOf(OrderState.Refunded.class);
        assertThat(order.repaid()).isEqualTo(order.totals().total());
        order.ledger().entries().stream()
                .map(LedgerEntry::account)
                .distinct()
                .forEach(account -> assertThat(order.ledger().balance(account).amount())
                        .as("%s", account)
                        .isEqualTo(
                                switch (account) {
                                    case Account.ProviderFee _ -> FEE.amount();
                                    case Account.Commission _ -> -FEE.amount();
                                    case Account.Shopper _, Account.Seller _, Account.Tax _ -> 0L;
                                }));
    }

    @Test
    void aCancelledOrderGivesBackWhatIsLeftOfIt() {
        qt().forAll(longs().all(), longs().all()).checkAssert((seed, way) -> {
            var random = new SplittableRandom(way);
            var order = any(seed).paid("p", FEE, NOON);
            var seller = order.lines().getFirst().sellerId();
            order = requested(order, "r", seller, some(order.left().of(seller, order.lines()), random));
            var cancelled = order.cancelObstacle(NOON).isPresent()
                    ? order
                    : order.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
            nothingButTheFeeRemains(booked(booked(cancelled)));
        });
    }

    @Test
    void apieceOfALineCostsWhatItsShareIs() {
        // Two teapots at £12.00 and three clocks at £9.00, each seller's parcel at £3.95.
        var paid = twoSellers("one").paid("p", FEE, NOON);
        var one = requested(paid, "one", CLOCKMAKER, new OrderParts(Map.of(1, 1), Set.of()));
        var rest = requested(one, "rest", CLOCKMAKER, new OrderParts(Map.of(1, 2), Set.of(CLOCKMAKER)));
        assertThat(rest.refunds())
                .extracting(Refund::id, refund -> refund.amount().amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", 900L),
                        org.assertj.core.groups.Tuple.tuple("rest", 1_800L + 395));
        assertThat(rest.left()).isEqualTo(new OrderParts(Map.of(0, 2), Set.of(POTTER)));
        assertThat(rest.ledger()).isEqualTo(paid.ledger());
    }

    @Test
    void aPartlyRefundedOrderStaysPaid() {
        var paid = twoSellers("one").paid("p", FEE, NOON);
        var partly = booked(requested(paid, "one", POTTER, new OrderParts(Map.of(0, 1), Set.of())));
        assertThat(partly.state()).isInstanceOf(OrderState.Paid.class);
        assertThat(partly.repaid()).isEqualTo(new Money(1_200, GBP));
        assertThat(partly.timeline().getLast().event()).isEqualTo(OrderEvent.PARTLY_REFUNDED);
        assertThat(partly.timeline().getLast().seller()).contains(POTTER);
        // £10.00 without tax, of which a tenth was commission.
        var seller = new Account.Seller(POTTER);
        assertThat(paid.ledger().balance(seller).minus(partly.ledger().balance(seller)))
                .isEqualTo(new Money(900, GBP));
    }

    @Test
    void neverGivesBackMoreThanIsLeft() {
        var paid = twoSellers("one").paid("p", FEE, NOON);
        var once = requested(paid, "one", POTTER, new OrderParts(Map.of(0, 2), Set.of(POTTER)));
        assertThatIllegalStateException()
                .isThrownBy(() -> requested(once, "two", POTTER, new OrderParts(Map.of(0, 1), Set.of())));
        assertThatIllegalStateException()
                .isThrownBy(() -> requested(once, "two", POTTER, new OrderParts(Map.of(), Set.of(POTTER))));
        assertThatIllegalStateException()
                .isThrownBy(() -> requested(paid, "two", POTTER, new OrderParts(Map.of(1, 1), Set.of())));
        assertThatIllegalStateException().isThrownBy(() -> requested(paid, "two", POTTER, OrderParts.NOTHING));
        assertThat(requested(once, "one", POTTER, new OrderParts(Map.of(0, 1), Set.of())))
                .isSameAs(once);
    }

    @Test
    void booksEachRefundOnce() {
        var asked = requested(
                twoSellers("one").paid("p", FEE, NOON), "one", POTTER, new OrderParts(Map.of(0, 1), Set.of()));
        var refund = asked.refunds().getFirst();
        var booked = asked.refundBooked(refund, NOON);
        assertThatIllegalStateException().isThrownBy(() -> booked.refundBooked(refund, NOON));
        assertThatIllegalStateException()
                .isThrownBy(() -> booked.refundBooked(booked.refunds().getFirst(), NOON));
    }

    @Test
    void theLastSellerWhoCancelsEndsTheOrder() {
        var paid = twoSellers("one").paid("p", FEE, NOON);
        var cancel = new FulfilmentStep.Cancel(Optional.of("Broken."));
        var one = paid.fulfilled(POTTER, cancel, Actor.SELLER, NOON);
        assertThat(one.state()).isInstanceOf(OrderState.Paid.class);
        assertThat(one.refunds().getFirst().amount()).isEqualTo(new Money(2_400 + 395, GBP));
        var both = one.fulfilled(CLOCKMAKER, cancel, Actor.ADMINISTRATOR, NOON);
        assertThat(both.state()).isInstanceOf(OrderState.Cancelled.class);
        assertThat(both.timeline().getLast().detail()).contains("Broken.");
        nothingButTheFeeRemains(booked(booked(both)));
    }
}
