package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductSummary;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LuceneShownProductsTest {
    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final LuceneProductIndex index = new LuceneProductIndex(store, new CountingIds(), clock);
    private final LuceneShownProducts shown = new LuceneShownProducts(new OpenIndex(store));

    @BeforeEach
    void index() {
        index.update(Goods.all(), List.of());
    }

    private List<String> first(Optional<String> category, Sort sort, int limit) {
        return shown.first(category.map(CategoryId::new), sort, limit).stream()
                .map(ProductSummary::title)
                .toList();
    }

    @Test
    void findsThoseThatAreThereAsAListShowsThem() {
        var found = shown.among(List.of(Goods.id("lamp"), Goods.id("zebra"), Goods.id("enamel-teapot")));
        assertThat(found).containsOnlyKeys(Goods.id("lamp"), Goods.id("enamel-teapot"));
        assertThat(found.get(Goods.id("enamel-teapot")))
                .isEqualTo(ProductSummary.of(Goods.all().getFirst().shelved().product()));
    }

    @Test
    void forgetsWhatShoppersDoNotSeeAnyMore() {
        index.update(List.of(), List.of(Goods.id("lamp")));
        assertThat(shown.among(List.of(Goods.id("lamp")))).isEmpty();
    }

    @Test
    void bringsTheFirstOfTheShopAndOfACategoryWithAllBelowIt() {
        assertThat(first(Optional.empty(), Sort.NEWEST, 2)).containsExactly("Children's Lamp", "Lamp");
        assertThat(first(Optional.of("table"), Sort.PRICE_ASCENDING, 9))
                .containsExactly("Café Cup", "Morning Mug", "Enamel Teapot");
        assertThat(first(Optional.of("table"), Sort.PRICE_DESCENDING, 1)).containsExactly("Enamel Teapot");
        assertThat(first(Optional.of("nowhere"), Sort.NEWEST, 9)).isEmpty();
    }

    @Test
    void findsNothingInAShopThatNeverIndexed() {
        var nothing = new LuceneShownProducts(new OpenIndex(new StoreInMemory(clock)));
        assertThat(nothing.first(Optional.empty(), Sort.NEWEST, 9)).isEmpty();
        assertThat(nothing.among(List.of(Goods.id("lamp")))).isEmpty();
    }
}
