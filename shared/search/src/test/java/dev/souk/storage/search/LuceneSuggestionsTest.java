package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductSummary;
import dev.souk.search.Suggestions;
import dev.souk.search.Suggestions.NamedCategory;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSuggestionsTest {
    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final LuceneProductIndex index = new LuceneProductIndex(store, new CountingIds(), clock);

    @BeforeEach
    void index() {
        index.update(Goods.all(), List.of());
    }

    private Suggestions suggest(String typed) {
        return new LuceneSuggestions(new OpenIndex(store), Synonyms.NONE).suggest(typed, 5);
    }

    private static List<String> titles(Suggestions suggestions) {
        return suggestions.products().stream().map(ProductSummary::title).toList();
    }

    @Test
    void finishesTheLastWordByWhatStandsInMostProducts() {
        assertThat(suggest("l").texts()).containsExactly("lamp", "light");
        assertThat(suggest("reading L").texts()).containsExactly("reading lamp", "reading light");
    }

    @Test
    void suggestsNothingThatFindsNothing() {
        assertThat(suggest("enamel l").texts()).isEmpty();
        assertThat(suggest("m").texts()).contains("morning");
        index.update(List.of(), List.of(Goods.id("morning-mug")));
        assertThat(suggest("m").texts()).doesNotContain("morning");
    }

    @Test
    void saysAWordOnceThatStandsInSeveralForms() {
        assertThat(suggest("mu").texts()).containsExactly("mugs");
    }

    @Test
    void namesCategoriesByAnyOfTheirWords() {
        assertThat(suggest("cup").categories()).containsExactly(new NamedCategory("cups", "Mugs and cups"));
        assertThat(suggest("kitchen ta").categories()).containsExactly(new NamedCategory("table", "Kitchen & Table"));
        assertThat(suggest("kitchen cup").categories()).isEmpty();
        assertThat(suggest("m").categories()).containsExactly(new NamedCategory("cups", "Mugs and cups"));
    }

    @Test
    void namesNoCategoryThatIsEmpty() {
        index.update(List.of(), List.of(Goods.id("morning-mug"), Goods.id("caf-cup")));
        assertThat(suggest("cup").categories()).isEmpty();
    }

    @Test
    void showsProductsAsASearchWould() {
        assertThat(titles(suggest("teap"))).containsExactly("Enamel Teapot");
        assertThat(titles(suggest("taepot"))).containsExactly("Enamel Teapot");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "&", "*", "zebra"})
    void hasNothingToSayToWhatMeansNothingHere(String typed) {
        assertThat(suggest(typed)).isEqualTo(new Suggestions(List.of(), List.of(), List.of()));
    }

    @Test
    void hasNothingToSayInAShopThatNeverIndexed() {
        var nothing = new LuceneSuggestions(new OpenIndex(new StoreInMemory(clock)), Synonyms.NONE);
        assertThat(nothing.suggest("lamp", 5).products()).isEmpty();
    }
}
