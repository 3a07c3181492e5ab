package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.FieldChange;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps the history of products owes. */
public abstract class ProductHistoryContract {
    private static final ProductId MUG = new ProductId("mug");

    /** A history, empty; the same one within a test. */
    protected abstract ProductHistory history();

    private static ProductChange change(String product, long version) {
        var price = new FieldChange(
                ProductField.PRICE,
                Optional.of(new VariantId("red")),
                "Red / Large",
                Optional.of("1990 GBP"),
                Optional.of("2490 GBP"));
        var title = new FieldChange(
                ProductField.TITLE, Optional.empty(), "", Optional.empty(), Optional.of("Mug " + version));
        return new ProductChange(
                new ProductId(product),
                version,
                FixedClock.START.plusSeconds(version),
                version == 1 ? Optional.empty() : Optional.of(SampleProducts.POTTER),
                List.of(price, title),
                3);
    }

    @Test
    void givesBackWhatWasNotedTheLatestFirst() {
        history().note(List.of(change("mug", 9), change("mug", 1), change("mug", 10), change("cup", 2)));
        assertThat(history().of(MUG, 24, Optional.empty()).orElseThrow())
                .isEqualTo(new ProductHistory.Page(
                        List.of(change("mug", 10), change("mug", 9), change("mug", 1)), Optional.empty()));
    }

    @Test
    void notesTheSameOnce() {
        history().note(List.of(change("mug", 1), change("mug", 2), change("mug", 1)));
        history().note(List.of(change("mug", 2)));
        history().note(List.of());
        assertThat(history().of(MUG, 24, Optional.empty()).orElseThrow().changes())
                .containsExactly(change("mug", 2), change("mug", 1));
    }

    @Test
    void pagesThroughMoreThanOneCallTakes() {
        history()
                .note(LongStream.rangeClosed(1, 60)
                        .mapToObj(version -> change("mug", version))
                        .toList());
        var first = history().of(MUG, 59, Optional.empty()).orElseThrow();
        assertThat(first.changes()).hasSize(59);
        var second = history().of(MUG, 59, first.next()).orElseThrow();
        assertThat(second.changes()).containsExactly(change("mug", 1));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void knowsNoCursorOfAnotherProduct() {
        history().note(List.of(change("mug", 1), change("mug", 2)));
        var next = history().of(MUG, 1, Optional.empty()).orElseThrow().next();
        assertThat(next).isPresent();
        assertThat(history().of(new ProductId("cup"), 1, next)).isEmpty();
        assertThat(history().of(MUG, 1, Optional.of("nonsense"))).isEmpty();
    }
}
