package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency GBP = Currency.getInstance("GBP");

    @Test
    void partsAddUpToTheWhole() {
        qt().forAll(longs().all(), lists().of(longs().between(0, 1_000_000)).ofSizeBetween(1, 40))
                .assuming((amount, weights) -> weights.stream().anyMatch(weight -> weight > 0))
                .checkAssert((amount, weights) -> {
                    var whole = new Money(amount, GBP);
                    assertThat(Money.sum(GBP, whole.allocate(weights))).isEqualTo(whole);
                });
    }

    @Test
    void noPartIsAUnitOrMoreFromItsExactShare() {
        qt().forAll(
                        longs().between(-1_000_000_000, 1_000_000_000),
                        lists().of(longs().between(0, 1_000_000)).ofSizeBetween(1, 40))
                .assuming((amount, weights) -> weights.stream().anyMatch(weight -> weight > 0))
                .checkAssert((amount, weights) -> {
                    var total = BigDecimal.valueOf(
                            weights.stream().mapToLong(Long::longValue).sum());
                    var parts = new Money(amount, GBP).allocate(weights);
                    for (int i = 0; i < parts.size(); i++) {
                        var exact = BigDecimal.valueOf(amount)
                                .multiply(BigDecimal.valueOf(weights.get(i)))
                                .divide(total, 20, RoundingMode.HALF_EVEN);
                        assertThat(BigDecimal.valueOf(parts.get(i).amount())
                                        .subtract(exact)
                                        .abs())
                                .isLessThan(BigDecimal.ONE);
                    }
                });
    }

    @Test
    void theFirstOfEqualPartsGetWhatTheDivisionGivesThem() {
        qt().forAll(longs().all(), integers().between(0, 100), integers().between(1, 100))
                .checkAssert((amount, count, more) -> {
                    var parts = count + more;
                    var all = Apportionment.of(amount, Collections.nCopies(parts, 1L));
                    assertThat(Apportionment.ofFirst(amount, parts, count))
                            .isEqualTo(all.subList(0, count).stream()
                                    .mapToLong(Long::longValue)
                                    .sum());
                });
        assertThat(Apportionment.ofFirst(10, 3, 3)).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.ofFirst(10, 2, 3));
    }

    @Test
    void theLargestRemainderGetsTheUnitLeftOver() {
        assertThat(Money.of(100, "GBP").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::amount)
                .containsExactly(34L, 33L, 33L);
        assertThat(Money.of(10, "GBP").allocate(List.of(1L, 3L, 3L)))
                .extracting(Money::amount)
                .containsExactly(2L, 4L, 4L);
        assertThat(Money.of(-100, "GBP").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::amount)
                .containsExactly(-34L, -33L, -33L);
    }

    @Test
    void nothingGoesToAWeightOfZero() {
        assertThat(Money.of(7, "GBP").allocate(List.of(0L, 2L, 0L)))
                .extracting(Money::amount)
                .containsExactly(0L, 7L, 0L);
    }

    @Test
    void refusesToAllocateByNothing() {
        var money = Money.of(7, "GBP");
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of(0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of(2L, -1L)));
    }

    @Test
    void plusAndMinusUndoEachOther() {
        qt().forAll(longs().between(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2), longs().between(0, Long.MAX_VALUE / 2))
                .check((one, other) -> new Money(one, GBP)
                        .plus(new Money(other, GBP))
                        .minus(new Money(other, GBP))
                        .equals(new Money(one, GBP)));
    }

    @Test
    void refusesMixedCurrencies() {
        var pounds = Money.of(1, "GBP");
        var euros = Money.of(1, "EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> pounds.plus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> pounds.minus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> pounds.compareTo(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(GBP, List.of(euros)));
    }

    @Test
    void refusesWhatDoesNotFit() {
        var most = new Money(Long.MAX_VALUE, GBP);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.of(1, "GBP")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.negated().minus(Money.of(2, "GBP")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Money(Long.MIN_VALUE, GBP).negated());
    }

    @Test
    void aPartIsRoundedHalfUpToTheUnit() {
        assertThat(Money.of(5, "GBP").part(1, 10)).isEqualTo(Money.of(1, "GBP"));
        assertThat(Money.of(4, "GBP").part(1, 10)).isEqualTo(Money.of(0, "GBP"));
        assertThat(Money.of(-5, "GBP").part(1, 10)).isEqualTo(Money.of(-1, "GBP"));
        assertThat(Money.of(-4, "GBP").part(1, 10)).isEqualTo(Money.of(0, "GBP"));
        assertThat(Money.of(Long.MAX_VALUE, "GBP").part(10_000, 10_000)).isEqualTo(Money.of(Long.MAX_VALUE, "GBP"));
    }
}
