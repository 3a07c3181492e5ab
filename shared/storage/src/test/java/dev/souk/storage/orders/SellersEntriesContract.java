package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.twoSellers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Account;
import dev.souk.orders.Actor;
import dev.souk.orders.Earnings;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderParts;
import dev.souk.orders.SampleOrders;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.SellersMonth;
import dev.souk.selling.Selling;
import dev.souk.selling.Stage;
import dev.souk.selling.Takings;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link SellersEntries} and {@link Takings} promises. */
interface SellersEntriesContract {
    SellerId POTTER = new SellerId("seller-of-teapot");
    SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    Instant NEXT_MONTH = NOON.plus(Duration.ofDays(20));

    SellersEntries entries();

    Takings takings();

    private static Order paid(Order order) {
        return order.paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
    }

    /** All versions of an order of two sellers: sent and received by one, partly paid back, and never sent by the other. */
    private static List<Order> life(String key) {
        var versions = new ArrayList<>(List.of(paid(twoSellers(key))));
        var shipping = new OrderParts(Map.of(0, 1), Set.of(POTTER));
        versions.add(versions.getLast().fulfilled(POTTER, new FulfilmentStep.Accept(), Actor.SELLER, NOON));
        versions.add(
                versions.getLast().refundRequested("r1", POTTER, shipping, Actor.SELLER, Optional.empty(), NEXT_MONTH));
        versions.add(
                versions.getLast().refundBooked(versions.getLast().refunds().getFirst(), NEXT_MONTH));
        versions.add(versions.getLast()
                .fulfilled(CLOCKMAKER, new FulfilmentStep.Cancel(Optional.of("Broke.")), Actor.SELLER, NEXT_MONTH));
        versions.add(
                versions.getLast().refundBooked(versions.getLast().refunds().getLast(), NEXT_MONTH));
        return versions;
    }

    private void follow(Order before, Order after) {
        new Selling(entries()).follow(Optional.of(before), after);
    }

    private List<OrderId> list(SellerId seller, Stage stage) {
        return entries().list(seller, stage, 60, Optional.empty()).orders();
    }

    private Money balance(SellerId seller) {
        return Money.sum(
                GBP,
                takings().of(seller, GBP).values().stream()
                        .map(SellersMonth::change)
                        .toList());
    }

    private static Money ledger(Order order, SellerId seller) {
        return order.ledger().balance(new Account.Seller(seller));
    }

    private static Earnings in(Map<YearMonth, SellersMonth> months, int month) {
        return Objects.requireNonNull(months.get(YearMonth.of(2026, month))).earnings();
    }

    @Test
    default void anOrderStandsInOneListOfEachOfItsSellers() {
        var unpaid = twoSellers("one");
        var paid = paid(unpaid);
        new Selling(entries()).follow(Optional.empty(), unpaid);
        assertThat(list(POTTER, Stage.TO_ACCEPT)).isEmpty();
        follow(unpaid, paid);
        assertThat(list(POTTER, Stage.TO_ACCEPT)).containsExactly(paid.id());
        assertThat(list(CLOCKMAKER, Stage.TO_ACCEPT)).containsExactly(paid.id());
        assertThat(list(new SellerId("seller"), Stage.TO_ACCEPT)).isEmpty();
        var accepted = paid.fulfilled(POTTER, new FulfilmentStep.Accept(), Actor.SELLER, NOON);
        follow(paid, accepted);
        assertThat(list(POTTER, Stage.TO_ACCEPT)).isEmpty();
        assertThat(list(POTTER, Stage.TO_SHIP)).containsExactly(paid.id());
        assertThat(list(CLOCKMAKER, Stage.TO_ACCEPT)).containsExactly(paid.id());
        assertThat(entries().waiting(POTTER, 10))
                .isEqualTo(Map.of(Stage.TO_ACCEPT, 0, Stage.TO_SHIP, 1, Stage.SENT, 0, Stage.RETURNS, 0));
    }

    @Test
    default void pagesThroughAList() {
        var all = new ArrayList<OrderId>();
        for (int i = 0; i < 5; i++) {
            var paid = paid(teapot("order-" + i));
            new Selling(entries()).follow(Optional.empty(), paid);
            all.add(paid.id());
        }
        assertThat(entries().waiting(POTTER, 3)).containsEntry(Stage.TO_ACCEPT, 3);
        var found = new ArrayList<OrderId>();
        var cursor = Optional.<String>empty();
        do {
            var page = entries().list(POTTER, Stage.TO_ACCEPT, 2, cursor);
            found.addAll(page.orders());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        assertThatThrownBy(() -> entries().list(POTTER, Stage.TO_ACCEPT, 2, Optional.of("forged")))
                .isInstanceOf(SellersEntries.InvalidCursor.class);
    }

    @Test
    default void whatIsUrgentComesFirstAndWhatIsDoneLast() {
        var old = SampleOrders.delivered(paid(teapot("old")));
        var late = paid(teapot("late"))
                .fulfilled(POTTER, new FulfilmentStep.Cancel(Optional.empty()), Actor.SELLER, NEXT_MONTH);
        new Selling(entries()).follow(Optional.empty(), old);
        new Selling(entries()).follow(Optional.empty(), late);
        assertThat(list(POTTER, Stage.DONE)).containsExactly(late.id(), old.id());
    }

    @Test
    default void monthsAddUpToTheLedgers() {
        var versions = life("one");
        var before = Optional.<Order>empty();
        for (var version : versions) {
            new Selling(entries()).follow(before, version);
            before = Optional.of(version);
            assertThat(balance(POTTER)).isEqualTo(ledger(version, POTTER));
            assertThat(balance(CLOCKMAKER)).isEqualTo(ledger(version, CLOCKMAKER));
        }
        var months = takings().of(POTTER, GBP);
        assertThat(months.keySet()).containsExactly(YearMonth.of(2026, 12), YearMonth.of(2026, 11));
        assertThat(in(months, 11).sales().amount()).isPositive();
        assertThat(in(months, 11).refunds().isZero()).isTrue();
        assertThat(in(months, 12).sales().isZero()).isTrue();
        assertThat(in(months, 12).refunds().amount()).isPositive();
        assertThat(balance(CLOCKMAKER).isZero()).isTrue();
        assertThat(list(CLOCKMAKER, Stage.DONE))
                .containsExactly(versions.getFirst().id());
    }

    @Test
    default void eachChangeCountsOnceInWhateverOrderAndHoweverOftenItComes() {
        var sums = new java.util.HashMap<SellerId, Money>();
        for (long seed = 0; seed < 12; seed++) {
            var versions = life("order-" + seed);
            var changes = new ArrayList<Integer>();
            for (int i = 0; i < versions.size(); i++) {
                changes.add(i);
                changes.add(i);
            }
            Collections.shuffle(changes, new Random(seed));
            for (var i : changes) {
                new Selling(entries())
                        .follow(i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1)), versions.get(i));
            }
            for (var seller : List.of(POTTER, CLOCKMAKER)) {
                sums.merge(seller, ledger(versions.getLast(), seller), Money::plus);
                assertThat(balance(seller)).isEqualTo(sums.get(seller));
            }
            assertThat(list(POTTER, Stage.TO_SHIP)).contains(versions.getFirst().id());
        }
    }

    @Test
    default void manyAtOnceLoseNothing() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        var sum = Money.zero(GBP);
        for (int i = 0; i < 20; i++) {
            var paid = paid(teapot("order-" + i));
            sum = sum.plus(ledger(paid, POTTER));
            for (int times = 0; times < 2; times++) {
                calls.add(() -> {
                    new Selling(entries()).follow(Optional.empty(), paid);
                    return true;
                });
            }
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(calls)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(balance(POTTER)).isEqualTo(sum);
        assertThat(SellersEntry.allOf(paid(teapot("order-1")))).hasSize(1);
    }
}
