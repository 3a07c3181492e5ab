package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.any;
import static dev.souk.orders.SampleOrders.delivered;
import static dev.souk.orders.SampleOrders.twoSellers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.ReturnStep.Approve;
import dev.souk.orders.ReturnStep.Receive;
import dev.souk.orders.ReturnStep.Refuse;
import dev.souk.orders.ReturnStep.Withdraw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    private static final Money FEE = new Money(42, GBP);
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private static final SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    private static final Receive BACK = new Receive(false, true, Optional.empty());

    private final Order arrived = delivered(twoSellers("one").paid("p", FEE, NOON));

    private static Order asked(Order order, String id, SellerId seller, Map<Integer, Integer> pieces) {
        var request = new ReturnRequest(id, seller, pieces, ReturnReason.FAULTY, List.of());
        return order.returnRequested(request, Optional.of("It leaks."), NOON);
    }

    private static Order taken(Order order, String id, ReturnStep... steps) {
        var now = order;
        for (var step : steps) {
            now = now.returnTaken(found(now, id), step, Actor.SELLER, NOON);
        }
        return now;
    }

    private static Return found(Order order, String id) {
        return order.returns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Order booked(Order order) {
        var next = order.refunds().stream().filter(refund -> !refund.done()).findFirst();
        return next.map(refund -> booked(order.refundBooked(refund, NOON))).orElse(order);
    }

    @Test
    void whatComesBackPartByPartAddsUpAndIsNeverMoreThanWasBought() {
        qt().forAll(longs().all(), longs().all()).checkAssert((seed, way) -> {
            var random = new SplittableRandom(way);
            var order = delivered(any(seed).paid("p", FEE, NOON));
            var bought = order.everything();
            for (int number = 0; number < 12; number++) {
                order = number % 3 == 2
                        ? goodwill(order, "r" + number, random)
                        : oneReturn(order, "t" + number, random);
                var back = new HashMap<Integer, Integer>();
                order.refunds()
                        .forEach(refund -> refund.parts().pieces().forEach((at, n) -> back.merge(at, n, Integer::sum)));
                order.returns().stream()
                        .filter(one -> one.state().isOpen())
                        .forEach(one -> one.pieces().forEach((at, n) -> back.merge(at, n, Integer::sum)));
                assertThat(back).allSatisfy((at, n) -> assertThat(n).isLessThanOrEqualTo(bought.of(at)));
                if (random.nextBoolean()) {
                    order = booked(order);
                }
            }
            for (var open : order.returns()) {
                order = open.state().isOpen() ? taken(order, open.id(), new Withdraw()) : order;
            }
            for (var seller : order.fulfilments()) {
                order = all(order, seller.seller());
            }
            var end = booked(order);
            assertThat(end.repaid()).isEqualTo(end.totals().total());
            assertThat(end.state()).isInstanceOf(OrderState.Refunded.class);
            end.lines()
                    .forEach(line -> assertThat(end.ledger()
                                    .balance(new Account.Seller(line.sellerId()))
                                    .isZero())
                            .isTrue());
        });
    }

    /** All that is left, as one return. */
    private static Order all(Order order, SellerId seller) {
        var left = order.left().of(seller, order.lines());
        if (left.pieces().isEmpty()) {
            return left.isEmpty()
                    ? order
                    : order.refundRequested("rest-" + seller, seller, left, Actor.SELLER, Optional.empty(), NOON);
        }
        return taken(
                asked(order, "all-" + seller, seller, left.pieces()),
                "all-" + seller,
                new Approve(Optional.empty(), Optional.empty()),
                BACK);
    }

    private static Order goodwill(Order order, String id, SplittableRandom random) {
        var free = Returns.unclaimed(order);
        for (var part : order.fulfilments()) {
            var theirs = free.of(part.seller(), order.lines());
            if (!theirs.isEmpty() && random.nextBoolean() && order.state() instanceof OrderState.Paid) {
                return order.refundRequested(id, part.seller(), theirs, Actor.SELLER, Optional.empty(), NOON);
            }
        }
        return order;
    }

    private static Order oneReturn(Order order, String id, SplittableRandom random) {
        for (var part : order.fulfilments()) {
            var pieces = new HashMap<Integer, Integer>();
            order.returnable().forEach((at, count) -> {
                if (order.lines().get(at).sellerId().equals(part.seller()) && random.nextBoolean()) {
                    pieces.put(at, random.nextInt(1, count + 1));
                }
            });
            if (!pieces.isEmpty()) {
                var open = asked(order, id, part.seller(), pieces);
                return switch (random.nextInt(5)) {
                    case 0 -> open;
                    case 1 -> taken(open, id, new Refuse("Used."));
                    case 2 -> taken(open, id, new Approve(Optional.empty(), Optional.empty()));
                    default ->
                        taken(
                                open,
                                id,
                                new Approve(Optional.empty(), Optional.empty()),
                                new Receive(random.nextBoolean(), random.nextBoolean(), Optional.empty()));
                };
            }
        }
        return order;
    }

    @Test
    void shippingGoesBackWithTheLastPieceOrWhereTheSellerSaysSo() {
        var one = taken(
                asked(arrived, "a", CLOCKMAKER, Map.of(1, 1)),
                "a",
                new Approve(Optional.empty(), Optional.empty()),
                BACK);
        assertThat(one.refunds().getLast().amount()).isEqualTo(new Money(900, GBP));
        var rest = taken(
                asked(one, "b", CLOCKMAKER, Map.of(1, 2)), "b", new Approve(Optional.empty(), Optional.empty()), BACK);
        assertThat(rest.refunds().getLast().amount()).isEqualTo(new Money(1_800 + 395, GBP));
        var kind = taken(
                asked(arrived, "a", CLOCKMAKER, Map.of(1, 1)),
                "a",
                new Approve(Optional.empty(), Optional.empty()),
                new Receive(true, false, Optional.empty()));
        assertThat(kind.refunds().getLast().parts()).isEqualTo(new OrderParts(Map.of(1, 1), Set.of(CLOCKMAKER)));
        var later = taken(
                asked(kind, "b", CLOCKMAKER, Map.of(1, 2)), "b", new Approve(Optional.empty(), Optional.empty()), BACK);
        assertThat(later.refunds().getLast().amount()).isEqualTo(new Money(1_800, GBP));
    }

    @Test
    void aPieceGoesBackOneWayAlone() {
        var open = asked(arrived, "a", CLOCKMAKER, Map.of(1, 2));
        assertThat(open.returnable()).isEqualTo(Map.of(0, 2, 1, 1));
        assertThatIllegalStateException().isThrownBy(() -> asked(open, "b", CLOCKMAKER, Map.of(1, 2)));
        assertThatIllegalStateException()
                .isThrownBy(() -> open.refundRequested(
                        "r", CLOCKMAKER, new OrderParts(Map.of(1, 2), Set.of()), Actor.SELLER, Optional.empty(), NOON));
        var withdrawn = taken(open, "a", new Withdraw());
        assertThat(withdrawn.returnable()).isEqualTo(Map.of(0, 2, 1, 3));
    }

    @Test
    void onlyWhatHasArrivedFromThatSellerComesBack() {
        var paid = twoSellers("two").paid("p", FEE, NOON);
        assertThat(paid.returnable()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> asked(paid, "a", CLOCKMAKER, Map.of(1, 1)));
        assertThatIllegalStateException().isThrownBy(() -> asked(arrived, "a", POTTER, Map.of(1, 1)));
        assertThat(asked(asked(arrived, "a", POTTER, Map.of(0, 1)), "a", POTTER, Map.of(0, 2))
                        .version())
                .isEqualTo(arrived.version() + 1);
    }

    @Test
    void theTimelineTellsWhoDidWhatAndWhy() {
        var refused = taken(asked(arrived, "a", POTTER, Map.of(0, 1)), "a", new Refuse("It was used."));
        var one = found(refused, "a");
        assertThat(one.state()).isEqualTo(ReturnState.REFUSED);
        assertThat(one.words()).contains("It leaks.");
        assertThat(one.answer()).contains("It was used.");
        var last = refused.timeline().getLast();
        assertThat(last.event()).isEqualTo(OrderEvent.RETURN_REFUSED);
        assertThat(last.actor()).isEqualTo(Actor.SELLER);
        assertThat(last.seller()).contains(POTTER);
        assertThat(refused.timeline().get(refused.timeline().size() - 2).actor())
                .isEqualTo(Actor.SHOPPER);
    }

    @Test
    void nothingIsPaidTwiceWhereTheMoneyCameBackMeanwhile() {
        var approved =
                taken(asked(arrived, "a", POTTER, Map.of(0, 1)), "a", new Approve(Optional.empty(), Optional.empty()));
        var refunded = approved.refunded("p", FEE, NOON);
        var received = taken(refunded, "a", BACK);
        assertThat(received.refunds()).isEqualTo(refunded.refunds());
        assertThat(found(received, "a").state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(received.returnable()).isEmpty();
    }

    @Test
    void tellsSellerAndShopperOnceOfWhatConcernsThem() {
        var open = asked(arrived, "a", POTTER, Map.of(0, 1));
        var about = Optional.of("a");
        assertThat(OrderMail.between(Optional.of(arrived), open))
                .containsExactly(
                        new OrderMail(OrderEvent.RETURN_REQUESTED, about),
                        new OrderMail(OrderEvent.RETURN_REQUESTED, about, Optional.of(POTTER)));
        assertThat(OrderMail.between(Optional.of(open), taken(open, "a", new Withdraw())))
                .containsExactly(new OrderMail(OrderEvent.RETURN_WITHDRAWN, about, Optional.of(POTTER)));
        var approved = taken(open, "a", new Approve(Optional.empty(), Optional.empty()));
        var received = taken(approved, "a", BACK);
        assertThat(OrderMail.between(Optional.of(open), received))
                .containsExactly(
                        new OrderMail(OrderEvent.RETURN_APPROVED, about),
                        new OrderMail(OrderEvent.RETURN_RECEIVED, about));
        assertThat(OrderMail.between(Optional.of(received), booked(received)))
                .containsExactly(new OrderMail(OrderEvent.PARTLY_REFUNDED, about));
    }
}
