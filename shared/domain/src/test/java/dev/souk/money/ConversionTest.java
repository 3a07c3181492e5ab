package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    private static ExchangeRate rate(String from, String to, long millionths) {
        return new ExchangeRate(Currency.getInstance(from), Currency.getInstance(to), millionths);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, EUR, 1170000",
        "GBP, EUR, 1170001",
        "GBP, EUR, 333333",
        "GBP, EUR, 500000",
        "GBP, EUR, 1",
        "GBP, EUR, 2000000",
        "GBP, JPY, 201500000",
        "JPY, KWD, 1931",
        "KWD, JPY, 517999999",
        "GBP, EUR, 999999999999"
    })
    void countsAsARateDoesAndBack(String from, String to, long millionths) {
        var rate = rate(from, to, millionths);
        var conversion = new Conversion(rate);
        LongStream.concat(LongStream.range(0, 700), LongStream.of(99_999_999, 4_611_686, 999_999_999_999L))
                .forEach(amount -> {
                    var converted = conversion.of(amount);
                    assertThat(converted)
                            .isEqualTo(
                                    rate.convert(new Money(amount, rate.from())).amount());
                    assertThat(conversion.least(converted)).isLessThanOrEqualTo(amount);
                    assertThat(conversion.most(converted)).isGreaterThanOrEqualTo(amount);
                });
        LongStream.range(0, 700).forEach(wanted -> {
            var least = conversion.least(wanted);
            assertThat(conversion.of(least)).isGreaterThanOrEqualTo(wanted);
            assertThat(least == 0 || conversion.of(least - 1) < wanted).isTrue();
            var most = conversion.most(wanted);
            assertThat(conversion.of(most)).isLessThanOrEqualTo(wanted);
            assertThat(conversion.of(most + 1)).isGreaterThan(wanted);
        });
    }

    @Test
    void roundsHalfAUnitUp() {
        var half = new Conversion(rate("GBP", "EUR", 500_000));
        assertThat(LongStream.range(0, 5).map(half::of)).containsExactly(0L, 1L, 1L, 2L, 2L);
        assertThat(half.least(1)).isEqualTo(1);
        assertThat(half.most(1)).isEqualTo(2);
    }

    @Test
    void saysThatNoAmountComesToJustThat() {
        var twice = new Conversion(rate("GBP", "EUR", 2_000_000));
        assertThat(twice.least(3)).isEqualTo(2);
        assertThat(twice.most(3)).isEqualTo(1);
    }

    @Test
    void hasRoomForEverythingThatIsNoMoreThanAnything() {
        var conversion = new Conversion(rate("GBP", "EUR", 1_170_000));
        assertThat(conversion.most(Long.MAX_VALUE)).isEqualTo(7_883_223_963_123_740_006L);
        assertThat(new Conversion(rate("GBP", "EUR", 1)).most(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesWhatDoesNotFit() {
        var conversion = new Conversion(rate("GBP", "EUR", 1_170_000));
        assertThatThrownBy(() -> conversion.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
