package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.twoSellers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.search.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFilterTest {
    private static final Order ORDER = twoSellers("one");

    private static OrderFilter typed(String text) {
        return new OrderFilter(Words.typed(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static OrderFilter placed(Instant from, Instant before) {
        return new OrderFilter(Words.NONE, Optional.empty(), Optional.of(from), Optional.of(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "teapot", "TEAPOT clock", "fíne  cloc", "house of", "ﬁne"})
    void findsWordsInNamesWhateverTheirCaseAndAccents(String text) {
        assertThat(typed(text).matches(ORDER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp", "teapot lamp", "london", "ada"})
    void findsNothingElse(String text) {
        assertThat(typed(text).matches(ORDER)).isFalse();
    }

    @Test
    void findsTheNumberAsItIsWrittenReadOutOrBegun() {
        var number = ORDER.id().number();
        assertThat(typed(number).matches(ORDER)).isTrue();
        assertThat(typed(number.replace("-", "").toLowerCase(Locale.ROOT)).matches(ORDER))
                .isTrue();
        assertThat(typed(number.replace('-', ' ')).matches(ORDER)).isTrue();
        assertThat(typed(number.substring(0, 7)).matches(ORDER)).isTrue();
        assertThat(typed(number).matches(twoSellers("two"))).isFalse();
    }

    @Test
    void holdsTheBeginningOfItsTimeAndNotItsEnd() {
        assertThat(placed(NOON, NOON.plusMillis(1)).matches(ORDER)).isTrue();
        assertThat(placed(NOON.plusMillis(1), NOON.plusSeconds(9)).matches(ORDER))
                .isFalse();
        assertThat(placed(NOON.minusSeconds(9), NOON).matches(ORDER)).isFalse();
    }

    @Test
    void knowsTheState() {
        var paid = new OrderFilter(Words.NONE, Optional.of("paid"), Optional.empty(), Optional.empty());
        assertThat(paid.matches(ORDER)).isFalse();
        assertThat(paid.matches(ORDER.paid("p", new Money(42, GBP), NOON))).isTrue();
    }
}
