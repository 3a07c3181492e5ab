package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.Orders;
import dev.souk.pricing.VariantRef;
import dev.souk.search.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Orders} promises to who looks for their orders. */
interface OrderHistoryContract {
    VariantRef TEAPOT = variant("teapot");
    MemberId ADA = new MemberId("ada");

    Orders orders();

    void putStock(VariantRef variant, long available);

    /** A member's order of one teapot, so many seconds after noon. */
    static Order ofMember(String member, int number) {
        var offers = List.of(offer("teapot", 1_200, 1_000));
        var request = placement(
                Optional.of(new MemberId(member)), "key-" + number, offers, List.of(wanted("teapot", 1)), "GB");
        return placed(request, offers, NOON.plusSeconds(number));
    }

    private static OrderFilter inState(String code) {
        return new OrderFilter(Words.NONE, Optional.of(code), Optional.empty(), Optional.empty());
    }

    private static OrderFilter between(Instant from, Instant before) {
        return new OrderFilter(Words.NONE, Optional.empty(), Optional.of(from), Optional.of(before));
    }

    private void place(int count) {
        putStock(TEAPOT, 1_000);
        for (int i = 0; i < count; i++) {
            orders().place(ofMember("ada", i));
            orders().place(ofMember("eve", i));
        }
    }

    private void pay(int number) {
        assertThat(orders().advance(ofMember("ada", number).paid("p", new Money(42, GBP), NOON)))
                .isTrue();
    }

    /** All that a search finds, page by page. */
    private List<Instant> all(OrderFilter filter, int limit) {
        var found = new ArrayList<Instant>();
        var cursor = Optional.<String>empty();
        for (int pages = 0; pages < 50; pages++) {
            var page = orders().ofMember(ADA, filter, limit, cursor);
            assertThat(page.orders()).hasSizeLessThanOrEqualTo(limit).allMatch(filter::matches);
            page.orders().forEach(order -> found.add(order.placedAt()));
            cursor = page.next();
            if (cursor.isEmpty()) {
                return found;
            }
        }
        throw new AssertionError("The search has no end");
    }

    @Test
    default void listsAMembersOwnOrdersNewestFirstPageByPage() {
        place(7);
        var first = orders().ofMember(ADA, OrderFilter.ALL, 3, Optional.empty());
        var second = orders().ofMember(ADA, OrderFilter.ALL, 3, first.next());
        var third = orders().ofMember(ADA, OrderFilter.ALL, 3, second.next());
        assertThat(first.orders()).containsExactly(ofMember("ada", 6), ofMember("ada", 5), ofMember("ada", 4));
        assertThat(second.orders()).containsExactly(ofMember("ada", 3), ofMember("ada", 2), ofMember("ada", 1));
        assertThat(third.orders()).containsExactly(ofMember("ada", 0));
        assertThat(third.next()).isEmpty();
        assertThat(orders().ofMember(ADA, OrderFilter.ALL, 7, Optional.empty()).next())
                .isEmpty();
        assertThat(orders().ofMember(new MemberId("nobody"), OrderFilter.ALL, 3, Optional.empty())
                        .orders())
                .isEmpty();
    }

    @Test
    default void findsTheFewAmongTheMany() {
        place(70);
        List.of(2, 30, 31, 64).forEach(this::pay);
        var times = Stream.of(64, 31, 30, 2).map(NOON::plusSeconds).toList();
        for (int limit : List.of(1, 2, 3, 4, 60)) {
            assertThat(all(inState("paid"), limit)).as("%d a page", limit).isEqualTo(times);
        }
        assertThat(all(inState("pending"), 24)).hasSize(66);
        assertThat(all(inState("refunded"), 24)).isEmpty();
    }

    @Test
    default void findsWhatWasPlacedBetweenTwoMoments() {
        place(7);
        var filter = between(NOON.plusSeconds(2), NOON.plusSeconds(5));
        var times = Stream.of(4, 3, 2).map(NOON::plusSeconds).toList();
        assertThat(all(filter, 1)).isEqualTo(times);
        assertThat(all(filter, 3)).isEqualTo(times);
        assertThat(all(between(NOON.plusSeconds(5), NOON.plusSeconds(2)), 3)).isEmpty();
    }

    @Test
    default void refusesACursorOfItsOwnMakingOrOfAnotherTime() {
        assertThatExceptionOfType(Orders.InvalidCursor.class)
                .isThrownBy(() -> orders().ofMember(ADA, OrderFilter.ALL, 3, Optional.of("b3JkZXI")));
        place(7);
        var latest =
                orders().ofMember(ADA, OrderFilter.ALL, 1, Optional.empty()).next();
        assertThatExceptionOfType(Orders.InvalidCursor.class)
                .isThrownBy(() -> orders().ofMember(ADA, between(NOON, NOON.plusSeconds(2)), 3, latest));
    }
}
