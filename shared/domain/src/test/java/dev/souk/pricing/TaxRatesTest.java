package dev.souk.pricing;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.pricing;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.TaxClass;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaxRatesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static int basisPoints(String country, TaxClass taxClass, LocalDate day) {
        return TaxRates.standard().at(country, day).on(taxClass).basisPoints();
    }

    private static Offer taxedAs(TaxClass taxClass, Offer plain) {
        return new Offer(
                plain.variant(),
                plain.title(),
                plain.choices(),
                offer("teapot", 1, 1).sellerId(),
                plain.sellerName(),
                plain.image(),
                plain.category(),
                taxClass,
                plain.price(),
                plain.grams(),
                plain.available());
    }

    private static Quote quote(String country, Offer... offers) {
        var found = Arrays.stream(offers).collect(Collectors.toMap(Offer::variant, Function.identity()));
        var lines = Arrays.stream(offers)
                .map(one -> wanted(one.variant().productId(), 1))
                .toList();
        return pricing().quote(Basket.of(lines, country), found, Map.of(), List.of(), () -> false, NOON);
    }

    private static Money pounds(long pence) {
        return new Money(pence, GBP);
    }

    @Test
    void theRateOfTheDayApplies() {
        assertThat(basisPoints("FI", TaxClass.STANDARD, LocalDate.parse("2024-08-31")))
                .isEqualTo(2_400);
        assertThat(basisPoints("FI", TaxClass.STANDARD, LocalDate.parse("2024-09-01")))
                .isEqualTo(2_550);
        assertThat(basisPoints("FI", TaxClass.BOOKS, LocalDate.parse("2025-12-31")))
                .isEqualTo(1_400);
        assertThat(basisPoints("FI", TaxClass.BOOKS, LocalDate.parse("2026-01-01")))
                .isEqualTo(1_350);
        assertThat(basisPoints("GB", TaxClass.STANDARD, LocalDate.parse("2011-01-03")))
                .isZero();
    }

    @Test
    void aClassWithoutARateOfItsOwnPaysTheStandardOne() {
        assertThat(basisPoints("DK", TaxClass.BOOKS, TODAY)).isEqualTo(2_500);
        assertThat(basisPoints("DE", TaxClass.CHILDRENS_CLOTHES, TODAY)).isEqualTo(1_900);
        assertThat(basisPoints("CA", TaxClass.BOOKS, TODAY)).isEqualTo(500);
        for (var taxClass : TaxClass.values()) {
            assertThat(basisPoints("ZZ", taxClass, TODAY)).isZero();
        }
    }

    @Test
    void noClassIsTaxedMoreThanTheStandard() {
        for (var country :
                List.of("AT", "BE", "DE", "ES", "FI", "FR", "GB", "HU", "IE", "IT", "LU", "PL", "SE", "US")) {
            for (var taxClass : TaxClass.values()) {
                assertThat(basisPoints(country, taxClass, TODAY))
                        .isLessThanOrEqualTo(basisPoints(country, TaxClass.STANDARD, TODAY));
            }
        }
    }

    @Test
    void aBookIsTaxedAsOneAndSoIsItsParcel() {
        var book = taxedAs(TaxClass.BOOKS, offer("book", 1_000, 5));
        var home = quote("GB", book);
        assertThat(home.totals().total()).isEqualTo(pounds(1_395));
        assertThat(home.totals().tax()).isEqualTo(pounds(0));
        assertThat(home.totals().taxIncluded()).isTrue();
        var germany = quote("DE", book);
        // 1000 × 7 / 107 = 65.42
        assertThat(germany.lines().getFirst().tax()).isEqualTo(pounds(65));
    }

    @Test
    void aParcelOfSeveralClassesIsTaxedInProportion() {
        var quote = quote("GB", offer("teapot", 1_200, 5), taxedAs(TaxClass.BOOKS, offer("book", 600, 5)));
        var parcel = quote.parcels().getFirst().chosen();
        // Of 395, 263 goes with the teapot: a sixth of it is 43.83. The book's 132 is free of tax.
        assertThat(parcel.total()).isEqualTo(pounds(395));
        assertThat(parcel.tax()).isEqualTo(pounds(44));
        assertThat(quote.totals().tax()).isEqualTo(pounds(200 + 44));
    }

    @Test
    void aParcelOfThingsThatCostNothingIsTaxedAsAllOfThem() {
        var quote = quote("GB", offer("teapot", 0, 5), taxedAs(TaxClass.BOOKS, offer("book", 0, 5)));
        // Half of 395, rounded up, goes with the teapot: a sixth of 198.
        assertThat(quote.parcels().getFirst().chosen().tax()).isEqualTo(pounds(33));
    }
}
