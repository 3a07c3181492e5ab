package dev.souk.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final ExchangeRate SAME = ExchangeRate.none(Currency.getInstance("GBP"));

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    private static Dispatch dispatch(int handlingDays, Holiday... holidays) {
        return new Dispatch(handlingDays, OptionalInt.empty(), List.of(holidays), Set.of(ShippingZone.HOME));
    }

    private static Holiday holiday(String first, String last) {
        return new Holiday(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static ShippingOption standard(Dispatch dispatch, LocalDate day) {
        return new ShippingRates("GB")
                .options("GB", Money.of(100, "GBP"), 0, dispatch, day, SAME)
                .getFirst();
    }

    private static String sendBy(Dispatch dispatch, LocalDate day) {
        return dispatch.sendBy(day, standard(dispatch, day).earliest()).toString();
    }

    @Test
    void whoHasSaidNothingSendsAsTheShopAlwaysDid() {
        qt().forAll(integers().between(0, 400)).checkAssert(days -> {
            var day = TUESDAY.plusDays(days);
            var earliest = standard(Dispatch.USUAL, day).earliest();
            assertThat(earliest).isEqualTo(WorkingDays.after(day, 2));
            assertThat(Dispatch.USUAL.sendBy(day, earliest)).isEqualTo(ShipBy.day(day, earliest));
        });
    }

    @Test
    void handlingMovesAllDaysByWorkingDays() {
        var option = standard(dispatch(3), TUESDAY);
        assertThat(option.earliest()).isEqualTo("2026-12-01");
        assertThat(option.latest()).isEqualTo("2026-12-03");
        assertThat(sendBy(dispatch(0), TUESDAY)).isEqualTo("2026-11-25");
        assertThat(sendBy(dispatch(3), TUESDAY)).isEqualTo("2026-11-30");
    }

    @Test
    void aHolidayIsNoHandlingDay() {
        var closed = dispatch(2, holiday("2026-11-25", "2026-11-27"));
        assertThat(standard(closed, TUESDAY).earliest()).isEqualTo("2026-12-03");
        assertThat(sendBy(closed, TUESDAY)).isEqualTo("2026-12-02");
    }

    @Test
    void whatIsOrderedOnAHolidayWaitsForItsEnd() {
        var closed = dispatch(0, holiday("2026-11-23", "2026-11-27"));
        // The first day on which somebody is there is the Monday after.
        assertThat(standard(closed, TUESDAY).earliest()).isEqualTo("2026-12-02");
        assertThat(sendBy(closed, TUESDAY)).isEqualTo("2026-12-01");
    }

    @Test
    void whatIsOrderedBeforeAHolidayLeavesBeforeIt() {
        var closed = dispatch(0, holiday("2026-11-25", "2026-11-26"));
        assertThat(standard(closed, TUESDAY).earliest()).isEqualTo("2026-11-26");
        assertThat(sendBy(closed, TUESDAY)).isEqualTo("2026-11-24");
    }

    @Test
    void nothingIsEverSentOnAHolidayOrBeforeItIsReady() {
        qt().forAll(
                        integers().between(0, 30),
                        integers().between(0, 60),
                        integers().between(0, 91))
                .checkAssert((handling, away, length) -> {
                    var first = TUESDAY.plusDays(away);
                    var holiday = new Holiday(first, first.plusDays(length));
                    var seller = dispatch(handling, holiday);
                    var earliest = standard(seller, TUESDAY).earliest();
                    var day = seller.sendBy(TUESDAY, earliest);
                    assertThat(holiday.includes(day)).isFalse();
                    assertThat(day).isBefore(earliest).isAfterOrEqualTo(seller.start(TUESDAY));
                });
    }

    @Test
    void sendsOnlyToItsZones() {
        var rates = new ShippingRates("GB");
        var pound = Money.of(100, "GBP");
        assertThat(rates.options("GB", pound, 0, dispatch(0), TUESDAY, SAME)).hasSize(2);
        assertThat(rates.options("FR", pound, 0, dispatch(0), TUESDAY, SAME)).isEmpty();
        assertThat(rates.options("AQ", pound, 0, Dispatch.USUAL, TUESDAY, SAME)).isEmpty();
    }

    @Test
    void saysWhereItCannotBeAndWhatWouldBeRight() {
        var flaws = DispatchFlaw.of(
                31,
                OptionalInt.of(0),
                List.of(
                        holiday("2026-12-24", "2026-12-23"),
                        holiday("2026-12-24", "2027-03-26"),
                        holiday("2027-03-26", "2027-03-27")),
                Set.of());
        assertThat(flaws)
                .extracting(DispatchFlaw::field)
                .containsExactly(
                        "/handlingDays",
                        "/cancellationHours",
                        "/zones",
                        "/holidays/0/last",
                        "/holidays/1/last",
                        "/holidays/2/first");
        assertThat(flaws).allSatisfy(flaw -> assertThat(flaw.fix()).endsWith("."));
        var many = Collections.nCopies(21, holiday("2026-12-24", "2026-12-24"));
        assertThat(DispatchFlaw.of(0, OptionalInt.of(336), many, Set.of(ShippingZone.EUROPE)))
                .extracting(DispatchFlaw::field)
                .startsWith("/holidays")
                .contains("/holidays/1/first")
                .doesNotContain("/cancellationHours", "/holidays/0/first");
        assertThatIllegalArgumentException().isThrownBy(() -> dispatch(-1));
    }
}
