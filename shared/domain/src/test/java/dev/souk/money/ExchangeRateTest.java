package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");

    private static ExchangeRate rate(String to, long millionths) {
        return new ExchangeRate(GBP, Currency.getInstance(to), millionths);
    }

    @ParameterizedTest
    @CsvSource({
        "100, EUR, 1170000, 117",
        "50, EUR, 1170000, 59",
        "-50, EUR, 1170000, -59",
        "1, EUR, 1499999, 1",
        "1, EUR, 1500000, 2",
        // Yen have no minor unit but themselves, and Kuwaiti dinars have a thousand.
        "1250, JPY, 196400000, 2455",
        "1250, KWD, 401000, 5013"
    })
    void roundsHalfUpToTheOtherCurrencysMinorUnit(long pence, String to, long millionths, long there) {
        assertThat(rate(to, millionths).convert(Money.of(pence, "GBP"))).isEqualTo(Money.of(there, to));
    }

    @Test
    void comesBackToWithinHalfOfWhatAMinorUnitIsWorth() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            var rate = rate("EUR", random.nextLong(100_000, 10_000_000));
            var pence = Money.of(random.nextLong(-1_000_000, 1_000_000), "GBP");
            var back = rate.back(rate.convert(pence));
            var worth = 1 + 1_000_000 / (2 * rate.millionths());
            assertThat(Math.abs(back.amount() - pence.amount())).isLessThanOrEqualTo(worth);
        }
    }

    @Test
    void ofACurrencyInItselfChangesNothing() {
        var none = ExchangeRate.none(GBP);
        var amount = Money.of(-1_234, "GBP");

        assertThat(none.isNone()).isTrue();
        assertThat(none.convert(amount)).isEqualTo(amount);
        assertThat(none.back(amount)).isEqualTo(amount);
        assertThat(none.text()).isEqualTo("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRate(GBP, GBP, 1_000_001));
    }

    @Test
    void takesNoAmountOfAnotherCurrency() {
        var rate = new ExchangeRate(GBP, EUR, 1_170_000);

        assertThatIllegalArgumentException().isThrownBy(() -> rate.convert(Money.of(1, "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> rate.back(Money.of(1, "GBP")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRate(GBP, EUR, 0));
        // Gold has no minor unit.
        assertThatIllegalArgumentException().isThrownBy(() -> rate("XAU", 1_000_000));
    }
}
