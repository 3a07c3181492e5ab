package dev.souk.bench.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.PlacingOutcome.Placed;
import org.junit.jupiter.api.Test;

/** What is measured has to be the way that works, and not a refusal, which would be quicker. */
class DecisionsTest {
    private final Decisions decisions = new Decisions();

    @Test
    void quotesThreeLinesWithoutAProblem() {
        var quote = decisions.quote();

        assertThat(quote.lines()).hasSize(3);
        assertThat(quote.problems()).isEmpty();
    }

    @Test
    void placesAnOrderOfItsOwnEachTime() {
        assertThat(decisions.placeOrder()).isInstanceOfSatisfying(Placed.class, first -> {
            assertThat(first.order().lines()).hasSize(3);
            assertThat(decisions.placeOrder())
                    .isInstanceOfSatisfying(
                            Placed.class,
                            second -> assertThat(second.order().id())
                                    .isNotEqualTo(first.order().id()));
        });
    }
}
