package dev.souk.storage.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.PageViews;
import dev.souk.insights.Views;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Views} promises. */
interface ViewsContract {
    SellerId POTTER = new SellerId("seller-of-teapot");
    ProductId TEAPOT = new ProductId("teapot");
    LocalDate LAST_OF_JANUARY = LocalDate.of(2026, 1, 31);
    LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2026, 2, 1);
    Days BOTH = new Days(LAST_OF_JANUARY, FIRST_OF_FEBRUARY);

    Views views();

    private static PageViews teapot(SellerId seller, Map<LocalDate, Integer> times) {
        return new PageViews(seller, TEAPOT, "Teapot", new TreeMap<>(times));
    }

    @Test
    default void addUpByDayMonthAndProduct() {
        var kettle = PageViews.once(POTTER, new ProductId("kettle"), "Kettle", FIRST_OF_FEBRUARY);
        views().add(teapot(POTTER, Map.of(LAST_OF_JANUARY, 2, FIRST_OF_FEBRUARY, 3)));
        views().add(PageViews.once(POTTER, TEAPOT, "Teapot", FIRST_OF_FEBRUARY));
        views().add(kettle);

        assertThat(views().of(POTTER, BOTH))
                .containsExactlyInAnyOrder(
                        teapot(POTTER, Map.of(LAST_OF_JANUARY, 2)),
                        teapot(POTTER, Map.of(FIRST_OF_FEBRUARY, 4)),
                        kettle);
    }

    @Test
    default void keepToTheDaysAndTheSeller() {
        views().add(teapot(POTTER, Map.of(LAST_OF_JANUARY, 2, FIRST_OF_FEBRUARY, 3)));
        views().add(teapot(new SellerId("seller"), Map.of(LAST_OF_JANUARY, 7)));

        assertThat(views().of(POTTER, new Days(FIRST_OF_FEBRUARY, FIRST_OF_FEBRUARY.plusDays(40))))
                .containsExactly(teapot(POTTER, Map.of(FIRST_OF_FEBRUARY, 3)));
        assertThat(views().of(POTTER, new Days(LAST_OF_JANUARY.minusDays(5), LAST_OF_JANUARY.minusDays(1))))
                .isEmpty();
        assertThat(views().of(new SellerId("seller-of"), BOTH)).isEmpty();
    }

    @Test
    default void areCalledAsTheProductWasLast() {
        views().add(PageViews.once(POTTER, TEAPOT, "Teapot", LAST_OF_JANUARY));
        views().add(PageViews.once(POTTER, TEAPOT, "Big teapot", LAST_OF_JANUARY));

        assertThat(views().of(POTTER, BOTH).map(PageViews::title)).containsExactly("Big teapot");
    }
}
