package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductSummary;
import dev.souk.identity.SellerId;
import dev.souk.search.PriceRange;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneProductSearchTest {
    private static final int ALL = 20;

    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final LuceneProductSearch search = new LuceneProductSearch(new OpenIndex(store), Synonyms.NONE);

    @BeforeEach
    void index() {
        new LuceneProductIndex(store, new CountingIds(), clock).update(Goods.all(), List.of());
    }

    private static SearchQuery words(String text) {
        return query(text, Optional.empty(), Optional.empty(), Sorting.RELEVANCE);
    }

    private static SearchQuery query(String text, Optional<String> category, Optional<String> seller, Sorting sorting) {
        return new SearchQuery(
                text,
                category.map(CategoryId::new),
                seller.map(SellerId::new),
                PriceRange.any(Goods.POUNDS),
                false,
                sorting,
                0,
                ALL);
    }

    private static SearchQuery costing(long least, long most, boolean inStock) {
        return new SearchQuery(
                "",
                Optional.empty(),
                Optional.empty(),
                PriceRange.between(Goods.POUNDS, least, most),
                inStock,
                Sorting.PRICE_ASCENDING,
                0,
                ALL);
    }

    private static List<String> titles(SearchResult result) {
        return result.products().stream().map(ProductSummary::title).toList();
    }

    @Test
    void findsTheTitleBeforeWhatOnlySpeaksOfIt() {
        assertThat(titles(search.search(words("enamel")))).containsExactly("Enamel Teapot", "Reading Lamp");
        assertThat(titles(search.search(words("lamp"))).getFirst()).isEqualTo("Lamp");
    }

    @Test
    void answersWhatAListShows() {
        var found = search.search(words("teapot")).products().getFirst();
        assertThat(found)
                .isEqualTo(ProductSummary.of(Goods.all().getFirst().shelved().product()));
    }

    @ParameterizedTest
    @CsvSource({
        "teapots, Enamel Teapot",
        "TEAPOT, Enamel Teapot",
        "cafe, Café Cup",
        "children lamp, Children's Lamp",
        "childrens lamp, Children's Lamp",
        "taepot, Enamel Teapot",
        "teapt, Enamel Teapot",
        "enmael teapto, Enamel Teapot",
        "readng lamp, Reading Lamp",
        "teap, Enamel Teapot",
        "enamel te, Enamel Teapot",
        "the lamp for reading, Reading Lamp",
        "child lamp, Children's Lamp",
    })
    void findsFirstWhatIsMeant(String text, String title) {
        assertThat(titles(search.search(words(text))).getFirst()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "teapot zebra", "lamp4", "x"})
    void findsNothingElse(String text) {
        var found = search.search(words(text));
        assertThat(found.products()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.prices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:lamp OR (", "\"", "*", "~2 AND NOT [a TO", "\\"})
    void takesWhatLooksLikeAQueryForWords(String text) {
        assertThat(search.search(words(text)).total()).isBetween(0L, 6L);
    }

    @Test
    void showsTheNewestWhereNothingIsTyped() {
        var found = search.search(words(" "));
        assertThat(found.total()).isEqualTo(6);
        assertThat(titles(found).getFirst()).isEqualTo("Children's Lamp");
    }

    @Test
    void countsWhatEachFilterWouldLeave() {
        var found = search.search(query("", Optional.of("cups"), Optional.of("clay"), Sorting.NEWEST));
        assertThat(titles(found)).containsExactly("Café Cup");
        assertThat(found.categories())
                .containsExactly(new Count("table", 2), new Count("cups", 1), new Count("home", 1));
        assertThat(found.sellers())
                .containsExactly(
                        new SellerCount("clay", "Ash & Clay", 1), new SellerCount("tide", "Tidewater Studio", 1));
        assertThat(found.prices()).contains(new PriceSpan(900, 900));
    }

    @Test
    void findsACategoryWithAllBelowIt() {
        var found = search.search(query("", Optional.of("table"), Optional.empty(), Sorting.PRICE_DESCENDING));
        assertThat(titles(found)).containsExactly("Enamel Teapot", "Morning Mug", "Café Cup");
    }

    @Test
    void narrowsByPriceAndByWhatCanBeHad() {
        assertThat(titles(search.search(costing(900, 2_500, false))))
                .containsExactly("Café Cup", "Morning Mug", "Lamp");
        var there = search.search(costing(900, 2_500, true));
        assertThat(titles(there)).containsExactly("Morning Mug", "Lamp");
        assertThat(there.prices()).contains(new PriceSpan(1_200, 6_500));
    }

    @Test
    void leafsThroughAll() {
        var first = new SearchQuery(
                "",
                Optional.empty(),
                Optional.empty(),
                PriceRange.any(Goods.POUNDS),
                false,
                Sorting.PRICE_ASCENDING,
                0,
                4);
        var second = new SearchQuery(
                "",
                Optional.empty(),
                Optional.empty(),
                PriceRange.any(Goods.POUNDS),
                false,
                Sorting.PRICE_ASCENDING,
                4,
                4);
        assertThat(titles(search.search(first))).hasSize(4).doesNotContainAnyElementsOf(titles(search.search(second)));
        assertThat(titles(search.search(second))).containsExactly("Enamel Teapot", "Reading Lamp");
    }

    @Test
    void findsWhatIsCalledByAnotherWordOfTheShop() {
        var synonyms = new Synonyms(List.of(List.of("beaker", "mugs"), List.of("bed side table", "lamp"), List.of()));
        var search = new LuceneProductSearch(new OpenIndex(store), synonyms);
        assertThat(titles(search.search(words("beakers"))).getFirst()).isEqualTo("Morning Mug");
        assertThat(titles(search.search(words("morning beaker")))).containsExactly("Morning Mug");
        assertThat(search.search(words("side")).total()).isZero();
        assertThat(this.search.search(words("beakers")).total()).isZero();
    }

    @Test
    void findsNothingInAShopThatNeverIndexed() {
        var nothing = new LuceneProductSearch(new OpenIndex(new StoreInMemory(clock)), Synonyms.NONE);
        assertThat(nothing.search(words("lamp")).total()).isZero();
    }
}
