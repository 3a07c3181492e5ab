package dev.souk.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TyposTest {
    @Test
    void changesOneWordByOneLetterAndNeverItsFirst() {
        var text = "Red Retrospot Bag 30cm";
        for (int seed = 0; seed < 500; seed++) {
            var typed = Typos.in(text, new Random(seed)).orElseThrow();
            assertThat(typed).startsWith("Red R").endsWith(" Bag 30cm");
            assertThat(Math.abs(typed.length() - text.length())).isLessThanOrEqualTo(1);
        }
        assertThat(Typos.in(text, new Random(1))).isEqualTo(Typos.in(text, new Random(1)));
    }

    @Test
    void leavesShortWordsAndNumbersAlone() {
        assertThat(Typos.in("A4 pad 12345", new Random(1))).isEmpty();
    }

    @Test
    void countsPlaces() {
        var found = new Found();
        found.add(1, 1_000_000);
        found.add(3, 2_000_000);
        found.add(0, 3_000_000);
        assertThat(found.firstThreeBasisPoints()).isEqualTo(6_666);
        assertThat(found.line("names")).contains(" 3 ", "33.33 %", "66.66 %", "2.0", "3.0");
    }
}
