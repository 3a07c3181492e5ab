package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.any;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.twoSellers;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep.Accept;
import dev.souk.orders.FulfilmentStep.Cancel;
import dev.souk.orders.FulfilmentStep.Deliver;
import dev.souk.orders.FulfilmentStep.Ship;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.OrderParts;
import dev.souk.orders.Orders;
import dev.souk.orders.Orders.Placing;
import dev.souk.orders.PaymentFailure;
import dev.souk.orders.Release;
import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequest;
import dev.souk.orders.ReturnStep.Approve;
import dev.souk.orders.ReturnStep.Receive;
import dev.souk.orders.ReturnStep.Withdraw;
import dev.souk.orders.SampleOrders;
import dev.souk.orders.Tracking;
import dev.souk.pricing.VariantRef;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Holiday;
import dev.souk.shipping.ShippingZone;
import dev.souk.uploads.UploadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Orders} promises. */
interface OrdersContract extends OrderHistoryContract {
    Instant LATER = NOON.plus(Order.PAYABLE);

    /** -1 where there is none. */
    long stockOf(VariantRef variant);

    private static Order teapots(String key, int quantity) {
        var offers = List.of(offer("teapot", 1_200, 1_000));
        return placed(
                placement(Optional.empty(), key, offers, List.of(wanted("teapot", quantity)), "GB"), offers, NOON);
    }

    @Test
    default void findsWhatWasPlacedAsItWas() {
        var currencies = SampleOrders.CURRENCIES.all();
        for (int seed = 0; seed < 40; seed++) {
            var order = any(seed, currencies.get(seed % currencies.size()));
            order.lines().forEach(line -> putStock(line.variant(), 1_000_000));
            assertThat(orders().place(order)).isEqualTo(new Placing.Done());
            assertThat(orders().find(order.id())).contains(order);
        }
    }

    @Test
    default void remembersTheLanguageThroughAllVersions() {
        putStock(TEAPOT, 10);
        var order = teapot("one", Locale.GERMANY);
        orders().place(order);
        orders().advance(order.paymentStarted("p", NOON));
        assertThat(orders().find(order.id()).orElseThrow().language()).contains(Locale.GERMANY);
    }

    @Test
    default void findsNothingWhereNothingWasPlaced() {
        assertThat(orders().find(teapot("one").id())).isEmpty();
    }

    @Test
    default void takesTheStockWithTheOrder() {
        putStock(TEAPOT, 10);
        orders().place(teapots("one", 3));
        assertThat(stockOf(TEAPOT)).isEqualTo(7);
    }

    @Test
    default void takesNoStockForAnOrderThatExists() {
        putStock(TEAPOT, 10);
        var first = teapots("one", 3);
        orders().place(first);
        assertThat(orders().place(teapots("one", 4))).isEqualTo(new Placing.Exists(first));
        assertThat(stockOf(TEAPOT)).isEqualTo(7);
    }

    @Test
    default void placesNothingWhereOneLineFallsShort() {
        var offers = List.of(offer("teapot", 1_200, 9), offer("clock", 900, 9), offer("gone", 100, 9));
        var lines = List.of(wanted("teapot", 2), wanted("clock", 5), wanted("gone", 1));
        var order = placed(placement(Optional.empty(), "one", offers, lines, "GB"), offers, NOON);
        putStock(TEAPOT, 10);
        putStock(variant("clock"), 4);
        assertThat(orders().place(order))
                .isEqualTo(new Placing.FallsShort(Map.of(variant("clock"), 4L, variant("gone"), -1L), Map.of()));
        assertThat(stockOf(TEAPOT)).isEqualTo(10);
        assertThat(orders().find(order.id())).isEmpty();
    }

    @Test
    default void twoHundredBuyersOfTwentyPiecesGetTwenty() throws Exception {
        putStock(TEAPOT, 20);
        var buyers = new ArrayList<Callable<Placing>>();
        for (int i = 0; i < 200; i++) {
            var order = teapots("buyer-" + i, 1);
            buyers.add(() -> orders().place(order));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var done = 0;
            for (var result : threads.invokeAll(buyers)) {
                switch (result.get()) {
                    case Placing.Done _ -> done++;
                    case Placing.FallsShort missing ->
                        assertThat(missing.available()).containsEntry(TEAPOT, 0L);
                    case Placing.Exists _, Placing.Crowded _ -> throw new AssertionError(result.get());
                }
            }
            assertThat(done).isEqualTo(20);
        }
        assertThat(stockOf(TEAPOT)).isZero();
    }

    @Test
    default void oneOrderOutOfManyAtOnceUnderTheSameKey() throws Exception {
        putStock(TEAPOT, 20);
        var order = teapots("double-click", 2);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var results = threads.invokeAll(java.util.Collections.nCopies(16, () -> orders().place(order)));
            var done = 0;
            for (var result : results) {
                done += result.get() instanceof Placing.Done ? 1 : 0;
                assertThat(result.get()).isIn(new Placing.Done(), new Placing.Exists(order));
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(stockOf(TEAPOT)).isEqualTo(18);
    }

    @Test
    default void storesEachVersionAfterTheOneBefore() {
        putStock(TEAPOT, 10);
        var placed = teapots("one", 1);
        orders().place(placed);
        var started = placed.paymentStarted("p", NOON.plusSeconds(1));
        var failed = started.paymentFailed("p", new PaymentFailure(2, "Declined."), NOON.plusSeconds(2));
        var paid = failed.paid("p", new Money(42, GBP), NOON.plusSeconds(3));
        for (var next : List.of(started, failed, paid)) {
            assertThat(orders().advance(next)).isTrue();
            assertThat(orders().find(placed.id())).contains(next);
        }
        var refunded = paid.refunded("p", new Money(42, GBP), NOON.plusSeconds(4));
        assertThat(orders().advance(refunded)).isTrue();
        assertThat(orders().find(placed.id())).contains(refunded);
    }

    @Test
    default void storesHowFarEachSellerIs() {
        var order = twoSellers("one").paid("p", new Money(42, GBP), NOON);
        order.lines().forEach(line -> putStock(line.variant(), 10));
        orders().place(twoSellers("one"));
        orders().advance(order);
        var parcel = new Tracking("Royal Mail", Optional.of("AB1"), Optional.of("https://carrier.example/AB1"));
        var bare = new Tracking("By hand", Optional.empty(), Optional.empty());
        for (var step : List.of(new Accept(), new Ship(parcel), new Deliver())) {
            order = order.fulfilled(order.lines().getFirst().sellerId(), step, Actor.SELLER, NOON.plusSeconds(9));
            assertThat(orders().advance(order)).isTrue();
        }
        for (var step : List.of(new Accept(), new Ship(bare))) {
            order = order.fulfilled(order.lines().getLast().sellerId(), step, Actor.ADMINISTRATOR, NOON.plusSeconds(9));
            assertThat(orders().advance(order)).isTrue();
        }
        assertThat(orders().find(order.id())).contains(order);
    }

    @Test
    default void refusesAVersionThatSomebodyElseHasOvertaken() {
        putStock(TEAPOT, 10);
        var placed = teapots("one", 1);
        orders().place(placed);
        orders().advance(placed.paymentStarted("p", NOON));
        assertThat(orders().advance(placed.paid("p", new Money(42, GBP), NOON))).isFalse();
        assertThat(orders().advance(teapots("unknown", 1).paymentStarted("p", NOON)))
                .isFalse();
        assertThat(orders().find(teapots("unknown", 1).id())).isEmpty();
    }

    @Test
    default void returnsTheStockWithTheExpiryOnce() {
        putStock(TEAPOT, 10);
        var placed = teapots("one", 3);
        orders().place(placed);
        assertThat(orders().expire(placed.expired(LATER))).isTrue();
        assertThat(orders().expire(placed.expired(LATER))).isFalse();
        assertThat(stockOf(TEAPOT)).isEqualTo(10);
        assertThat(orders().find(placed.id())).contains(placed.expired(LATER));
        assertThat(orders().overdue(LATER, 10)).isEmpty();
    }

    @Test
    default void eitherPaysOrExpiresWhereBothComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 25; i++) {
                putStock(TEAPOT, 10);
                var placed = teapots("one-" + i, 3);
                orders().place(placed);
                var results = threads.invokeAll(List.<Callable<Boolean>>of(
                        () -> orders().expire(placed.expired(LATER)),
                        () -> orders().advance(placed.paid("p", new Money(42, GBP), LATER)),
                        () -> orders().expire(placed.expired(LATER))));
                var won = 0;
                for (var result : results) {
                    won += result.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                var state = orders().find(placed.id()).orElseThrow().state().code();
                assertThat(stockOf(TEAPOT)).isEqualTo("expired".equals(state) ? 10 : 7);
            }
        }
    }

    @Test
    default void expiresThoughAProductIsGoneForGood() {
        var offers = List.of(offer("teapot", 1_200, 9), offer("gone", 100, 9));
        var lines = List.of(wanted("teapot", 2), wanted("gone", 1));
        var placed = placed(placement(Optional.empty(), "one", offers, lines, "GB"), offers, NOON);
        putStock(TEAPOT, 10);
        putStock(variant("gone"), 1);
        orders().place(placed);
        putStock(variant("gone"), -1);
        assertThat(orders().expire(placed.expired(LATER))).isTrue();
        assertThat(stockOf(TEAPOT)).isEqualTo(10);
        assertThat(stockOf(variant("gone"))).isEqualTo(-1);
    }

    @Test
    default void returnsOnceWhatACancelledOrderHeld() {
        putStock(TEAPOT, 10);
        var placed = teapots("one", 3);
        orders().place(placed);
        var cancelled = placed.cancelled(Actor.SHOPPER, Optional.of("Changed my mind."), NOON);
        assertThat(orders().release(cancelled, Release.all(placed))).isTrue();
        assertThat(orders().release(cancelled, Release.all(placed))).isFalse();
        assertThat(stockOf(TEAPOT)).isEqualTo(10);
        assertThat(orders().find(placed.id())).contains(cancelled);
        assertThat(orders().overdue(LATER, 10)).isEmpty();
    }

    @Test
    default void eitherAcceptsOrCancelsWhereBothComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 25; i++) {
                putStock(TEAPOT, 10);
                var placed = teapots("one-" + i, 3);
                var paid = placed.paid("p", new Money(42, GBP), NOON);
                orders().place(placed);
                orders().advance(paid);
                var accepted = paid.fulfilled(placed.lines().getFirst().sellerId(), new Accept(), Actor.SELLER, NOON);
                var cancelled = paid.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
                var results = threads.invokeAll(List.<Callable<Boolean>>of(
                        () -> orders().release(cancelled, Release.all(placed)),
                        () -> orders().advance(accepted),
                        () -> orders().release(cancelled, Release.all(placed))));
                var won = 0;
                for (var result : results) {
                    won += result.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                var state = orders().find(placed.id()).orElseThrow().state().code();
                assertThat(stockOf(TEAPOT)).isEqualTo("cancelled".equals(state) ? 10 : 7);
            }
        }
    }

    @Test
    default void storesRefundsAndWhatBecomesOfThem() {
        var placed = twoSellers("one");
        placed.lines().forEach(line -> putStock(line.variant(), 10));
        orders().place(placed);
        var paid = placed.paid("p", new Money(42, GBP), NOON);
        var seller = placed.lines().getLast().sellerId();
        var asked = paid.refundRequested(
                "r1", seller, new OrderParts(Map.of(1, 2), Set.of(seller)), Actor.SELLER, Optional.of("Late."), NOON);
        var booked = asked.refundBooked(asked.refunds().getFirst(), NOON.plusSeconds(1));
        for (var next : List.of(paid, asked, booked)) {
            assertThat(orders().advance(next)).isTrue();
            assertThat(orders().find(placed.id())).contains(next);
        }
        var part = booked.fulfilled(seller, new Cancel(Optional.empty()), Actor.ADMINISTRATOR, NOON);
        assertThat(orders().release(part, new Release(Map.of(variant("clock"), 1), false)))
                .isTrue();
        assertThat(orders().find(placed.id())).contains(part);
        assertThat(stockOf(variant("clock"))).isEqualTo(8);
        var rest = part.fulfilled(
                placed.lines().getFirst().sellerId(), new Cancel(Optional.of("Sold out.")), Actor.SELLER, NOON);
        assertThat(orders().release(rest, new Release(Map.of(TEAPOT, 2), true))).isTrue();
        assertThat(orders().find(placed.id())).contains(rest);
    }

    @Test
    default void keepsHowItsSellersSent() {
        putStock(variant("teapot"), 10);
        var holiday = new Holiday(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-27"));
        var dispatch = new Dispatch(3, OptionalInt.of(24), List.of(holiday), Set.of(ShippingZone.HOME));
        var order = SampleOrders.teapot("slow", dispatch);
        assertThat(order.shipments().getFirst().sendBy()).isPresent();
        orders().place(order);
        assertThat(orders().find(order.id())).contains(order);
    }

    @Test
    default void storesReturnsAndWhatBecomesOfThem() {
        var placed = twoSellers("one");
        placed.lines().forEach(line -> putStock(line.variant(), 10));
        orders().place(placed);
        var arrived = SampleOrders.delivering(placed.paid("p", new Money(42, GBP), NOON));
        arrived.forEach(version -> assertThat(orders().advance(version)).isTrue());
        var seller = placed.lines().getLast().sellerId();
        var order = arrived.getLast();
        for (var reason : ReturnReason.values()) {
            var photos = Stream.of("a", "b")
                    .limit(reason.code().length() % 3)
                    .map(letter -> new UploadId(letter.repeat(26)))
                    .toList();
            var request = new ReturnRequest(reason.code(), seller, Map.of(1, 1), reason, photos);
            order = order.returnRequested(request, Optional.of("Words."), NOON.plusSeconds(1));
            assertThat(orders().advance(order)).isTrue();
            assertThat(orders().find(placed.id())).contains(order);
            if (reason != ReturnReason.OTHER) {
                order = order.returnTaken(order.returns().getLast(), new Withdraw(), Actor.SHOPPER, NOON);
                assertThat(orders().advance(order)).isTrue();
            }
        }
        var approved = order.returnTaken(
                order.returns().getLast(),
                new Approve(Optional.of("Use the old box."), Optional.of(SampleOrders.LONDON)),
                Actor.SELLER,
                NOON);
        var back = new Receive(true, true, Optional.empty());
        var received = approved.returnTaken(approved.returns().getLast(), back, Actor.ADMINISTRATOR, NOON);
        assertThat(orders().advance(approved)).isTrue();
        var pieces = new Release(Map.of(variant("clock"), 1), false);
        assertThat(orders().release(received, pieces)).isTrue();
        assertThat(orders().release(received, pieces)).isFalse();
        assertThat(orders().find(placed.id())).contains(received);
        assertThat(stockOf(variant("clock"))).isEqualTo(8);
        var booked = received.refundBooked(received.refunds().getFirst(), NOON);
        assertThat(orders().advance(booked)).isTrue();
        assertThat(orders().find(placed.id())).contains(booked);
    }

    @Test
    default void tellsWhichAreOverdueTheOldestFirst() {
        putStock(TEAPOT, 10);
        var orders = List.of(
                OrderHistoryContract.ofMember("ada", 0),
                OrderHistoryContract.ofMember("ada", 1),
                OrderHistoryContract.ofMember("ada", 2),
                OrderHistoryContract.ofMember("ada", 3));
        orders.reversed().forEach(order -> orders().place(order));
        orders().advance(orders.get(1).paid("p", new Money(42, GBP), NOON));
        assertThat(orders().overdue(orders.getFirst().expiresAt().minusMillis(1), 10))
                .isEmpty();
        assertThat(orders().overdue(orders.get(2).expiresAt(), 10))
                .containsExactly(orders.get(0).id(), orders.get(2).id());
        assertThat(orders().overdue(LATER.plusSeconds(9), 1))
                .containsExactly(orders.getFirst().id());
    }

    @Test
    default void findsAGuestsOrderByAddressAndNumber() {
        putStock(TEAPOT, 100);
        var guests = teapots("one", 1);
        orders().place(guests);
        orders().place(teapots("two", 1));
        orders().place(OrderHistoryContract.ofMember("ada", 1));
        var number = guests.id().number();
        assertThat(orders().ofGuest("ada@example.org", number)).contains(guests.id());
        assertThat(orders().ofGuest(" Ada@Example.org", number)).contains(guests.id());
        assertThat(orders().ofGuest("eve@example.org", number)).isEmpty();
        assertThat(orders().ofGuest("ada@example.org", teapots("three", 1).id().number()))
                .isEmpty();
        assertThat(orders().ofGuest(
                                OrderHistoryContract.ofMember("ada", 1).email(),
                                OrderHistoryContract.ofMember("ada", 1).id().number()))
                .isEmpty();
    }

    @Test
    default void anOrderThatIsClaimedIsTheMembersFromThenOn() {
        putStock(TEAPOT, 100);
        var guests = teapots("one", 1);
        orders().place(guests);
        var ada = new MemberId("ada");
        var claimed = guests.claimed(ada, LATER);
        assertThat(orders().advance(claimed)).isTrue();
        assertThat(orders().advance(guests.claimed(new MemberId("eve"), LATER))).isFalse();
        assertThat(orders().find(guests.id())).contains(claimed);
        assertThat(claimed.shopper()).isEqualTo(guests.shopper());
        assertThat(orders().ofMember(ada, OrderFilter.ALL, 3, Optional.empty()).orders())
                .containsExactly(claimed);
        assertThat(orders().ofGuest("ada@example.org", guests.id().number())).isEmpty();
        var paid = claimed.paid("p", new Money(42, GBP), LATER);
        assertThat(orders().advance(paid)).isTrue();
        assertThat(orders().find(guests.id())).contains(paid);
    }
}
