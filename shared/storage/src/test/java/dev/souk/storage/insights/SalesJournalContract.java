package dev.souk.storage.insights;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.twoSellers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.SalesJournal;
import dev.souk.insights.SalesKeeping;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.SalesMovement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link SalesJournal} promises. */
interface SalesJournalContract {
    SellerId POTTER = new SellerId("seller-of-teapot");
    SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);

    SalesJournal journal();

    private static Order paid(Order order, Instant when) {
        return order.paymentStarted("p", when).paid("p", Money.of(42, "GBP"), when);
    }

    private void follow(Optional<Order> before, Order after) {
        new SalesKeeping(journal()).follow(before, after);
    }

    @Test
    default void givesBackWhatWasNotedToTheSellerAlone() {
        var order = paid(twoSellers("one"), NOON);
        follow(Optional.empty(), order);

        var potters = journal().of(POTTER, GBP, new Days(TODAY, TODAY)).toList();
        assertThat(potters).containsExactly(SalesMovement.of(order).getFirst());
        assertThat(journal().of(CLOCKMAKER, GBP, new Days(TODAY, TODAY)))
                .containsExactly(SalesMovement.of(order).getLast());
        assertThat(journal().of(new SellerId("seller"), GBP, new Days(TODAY, TODAY)))
                .isEmpty();
        assertThat(journal().of(POTTER, Currency.getInstance("EUR"), new Days(TODAY, TODAY)))
                .isEmpty();
    }

    @Test
    default void countsAChangeOnceHoweverOftenAndInWhateverOrderItComes() {
        var paid = paid(teapot("one"), NOON);
        var later = NOON.plus(Duration.ofDays(40));
        var refunded = paid.refunded("p", Money.of(0, "GBP"), later);
        follow(Optional.of(paid), refunded);
        follow(Optional.empty(), paid);
        follow(Optional.of(paid), refunded);
        follow(Optional.empty(), refunded);

        var all = new Days(TODAY, TODAY.plusDays(40));
        assertThat(journal().of(POTTER, GBP, all)).containsExactlyElementsOf(SalesMovement.of(refunded));
        assertThat(journal().of(POTTER, GBP, all).map(SalesMovement::kind))
                .containsExactly(SalesMovement.Kind.SALE, SalesMovement.Kind.REFUND);
    }

    @Test
    default void keepsToTheDays() {
        for (int day = 0; day < 40; day++) {
            follow(Optional.empty(), paid(teapot("order-" + day), NOON.plus(Duration.ofDays(day))));
        }

        var some = new Days(TODAY.plusDays(5), TODAY.plusDays(30));
        assertThat(journal().of(POTTER, GBP, some).map(SalesMovement::day))
                .containsExactlyElementsOf(some.all().toList());
    }
}
