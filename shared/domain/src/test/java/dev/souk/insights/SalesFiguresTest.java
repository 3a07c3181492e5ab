package dev.souk.insights;

import static dev.souk.orders.SampleOrders.GBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.SalesMovement;
import dev.souk.orders.SalesMovement.Goods;
import dev.souk.orders.SalesMovement.Kind;
import dev.souk.orders.SampleOrders;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SalesFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Days THREE_DAYS = new Days(DAY, DAY.plusDays(2));

    private static SalesMovement movement(Kind kind, LocalDate day, int shipping, Goods... goods) {
        return new SalesMovement(
                SampleOrders.teapot("one").id(),
                new SellerId("potter"),
                kind,
                "cause",
                day,
                List.of(goods),
                pounds(shipping));
    }

    private static Goods goods(String product, int units, int pounds) {
        return new Goods(product, "The " + product, units, pounds(pounds));
    }

    private static Money pounds(int pounds) {
        return Money.of(pounds * 100L, "GBP");
    }

    @Test
    void areAddedUpByDayAndByProduct() {
        var figures = SalesFigures.of(
                THREE_DAYS,
                GBP,
                Stream.of(
                        movement(Kind.SALE, DAY, 4, goods("teapot", 2, 24)),
                        movement(Kind.SALE, DAY, 4, goods("clock", 1, 90), goods("teapot", 1, 12)),
                        movement(Kind.REFUND, DAY.plusDays(2), 0, goods("teapot", 1, 12))),
                Stream.of());

        assertThat(figures.whole()).isEqualTo(new SalesFigures.Sums(pounds(134), pounds(12), 2, 4, 1, 0));
        assertThat(figures.days())
                .extracting(SalesFigures.Day::day)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(figures.days().getFirst().sums().sales()).isEqualTo(pounds(134));
        assertThat(figures.days().get(1).sums()).isEqualTo(SalesFigures.Sums.nothing(GBP));
        assertThat(figures.days().getLast().sums().refunds()).isEqualTo(pounds(12));
        assertThat(figures.products())
                .containsExactly(
                        new SalesFigures.Product("clock", "The clock", pounds(90), pounds(0), 1, 1, 0, 0),
                        new SalesFigures.Product("teapot", "The teapot", pounds(36), pounds(12), 2, 3, 1, 0));
    }

    private static PageViews views(String product, Map<LocalDate, Integer> times) {
        return new PageViews(
                new SellerId("potter"), new ProductId(product), "Seen as " + product, new TreeMap<>(times));
    }

    @Test
    void countViewsBesideWhatWasSold() {
        var figures = SalesFigures.of(
                THREE_DAYS,
                GBP,
                Stream.of(movement(Kind.SALE, DAY, 4, goods("teapot", 2, 24))),
                Stream.of(
                        views("kettle", Map.of(DAY, 3)),
                        views("clock", Map.of(DAY, 1, DAY.plusDays(2), 8)),
                        views("teapot", Map.of(DAY, 5)),
                        views("teapot", Map.of(DAY.plusDays(1), 2))));

        assertThat(figures.whole().views()).isEqualTo(19);
        assertThat(figures.days()).extracting(day -> day.sums().views()).containsExactly(9, 2, 8);
        assertThat(figures.products())
                .extracting(SalesFigures.Product::title, SalesFigures.Product::orders, SalesFigures.Product::views)
                .containsExactly(
                        tuple("The teapot", 1, 7), tuple("Seen as clock", 0, 9), tuple("Seen as kettle", 0, 3));
    }

    @Test
    void ofNothingAreZeroEachDay() {
        var figures = SalesFigures.of(THREE_DAYS, GBP, Stream.of(), Stream.of());

        assertThat(figures.days()).hasSize(3);
        assertThat(figures.whole()).isEqualTo(SalesFigures.Sums.nothing(GBP));
        assertThat(figures.products()).isEmpty();
    }

    @Test
    void daysKnowTheirMonths() {
        assertThat(THREE_DAYS.count()).isEqualTo(3);
        assertThat(THREE_DAYS.months()).containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThatThrownBy(() -> new Days(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
