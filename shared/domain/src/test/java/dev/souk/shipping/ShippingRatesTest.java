package dev.souk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippingRatesTest {
    private static final ExchangeRate SAME = ExchangeRate.none(Currency.getInstance("GBP"));

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static List<ShippingOption> options(String country, long goods, long grams) {
        return new ShippingRates("GB").options(country, Money.of(goods, "GBP"), grams, Dispatch.USUAL, TODAY, SAME);
    }

    private static long standard(String country, long goods, long grams) {
        return options(country, goods, grams).getFirst().fee().amount();
    }

    @Test
    void heavyParcelsCostMoreForEachKilogramBegunAboveTwo() {
        assertThat(standard("GB", 100, 0)).isEqualTo(395);
        assertThat(standard("GB", 100, 2_000)).isEqualTo(395);
        assertThat(standard("GB", 100, 2_001)).isEqualTo(395 + 60);
        assertThat(standard("GB", 100, 3_000)).isEqualTo(395 + 60);
        assertThat(standard("GB", 100, 3_001)).isEqualTo(395 + 2 * 60);
    }

    @Test
    void standardIsFreeFromItsThresholdOnWhateverTheWeight() {
        assertThat(standard("GB", 3_999, 9_000)).isPositive();
        assertThat(standard("GB", 4_000, 9_000)).isZero();
        assertThat(options("GB", 4_000, 0).getLast().fee().amount()).isEqualTo(795);
    }

    @Test
    void eachZoneHasItsFees() {
        assertThat(standard("DE", 100, 0)).isEqualTo(995);
        assertThat(standard("US", 100, 0)).isEqualTo(1_895);
        assertThat(options("AQ", 100, 0)).isEmpty();
    }

    @Test
    void arrivesOnWorkingDays() {
        var standard = options("GB", 100, 0).getFirst();
        assertThat(standard.earliest()).isEqualTo("2026-11-26");
        assertThat(standard.latest()).isEqualTo("2026-11-30");
        assertThat(WorkingDays.after(LocalDate.parse("2026-11-27"), 1)).isEqualTo("2026-11-30");
        assertThat(WorkingDays.after(LocalDate.parse("2026-11-28"), 5)).isEqualTo("2026-12-04");
    }
}
