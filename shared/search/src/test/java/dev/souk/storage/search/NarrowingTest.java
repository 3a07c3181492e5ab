package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductSummary;
import dev.souk.reviews.Rating;
import dev.souk.search.Choice;
import dev.souk.search.PriceRange;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.ChoiceCount;
import dev.souk.search.SearchResult.OptionCounts;
import dev.souk.search.SearchResult.StarsCount;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By stars and by what things come in. */
class NarrowingTest {
    private static final List<String> COLOUR = List.of("Colour");
    private static final List<String> BOTH = List.of("Colour", "Size");

    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final LuceneProductSearch search = new LuceneProductSearch(new OpenIndex(store), Synonyms.NONE);

    private final LuceneProductIndex index = new LuceneProductIndex(store, new CountingIds(), clock);

    @BeforeEach
    void fill() {
        index.update(
                List.of(
                        Goods.coming(
                                "Shirt",
                                1,
                                stars(0, 0, 0, 1, 9),
                                BOTH,
                                List.of(List.of("Red", "S"), List.of("Red", "M"), List.of("Blue", "M"))),
                        Goods.coming("Dress", 2, stars(0, 0, 1, 19, 0), BOTH, List.of(List.of("red", "M"))),
                        Goods.coming("Scarf", 3, stars(0, 1, 1, 0, 0), COLOUR, List.of(List.of("Red"))),
                        Goods.coming("Belt", 4, Rating.NONE, List.of("colour"), List.of(List.of("Blue"))),
                        Goods.coming("Card", 5, Rating.NONE, List.of(), List.of(List.of())),
                        Goods.coming("Sign", 6, Rating.NONE, COLOUR, List.of(List.of("***")))),
                List.of());
    }

    private static Rating stars(long... histogram) {
        return new Rating(Arrays.stream(histogram).boxed().toList());
    }

    private static SearchQuery asking(String text) {
        return new SearchQuery(
                text, Optional.empty(), Optional.empty(), PriceRange.any(Goods.POUNDS), false, Sorting.NEWEST, 0, 20);
    }

    private SearchResult found(OptionalInt stars, String... choices) {
        var wanted = Arrays.stream(choices).map(Choice::read).flatMap(Optional::stream);
        return search.search(asking("").narrowed(stars, wanted.collect(Collectors.toSet())));
    }

    private static List<String> titles(SearchResult result) {
        return result.products().stream().map(ProductSummary::title).toList();
    }

    private static List<String> counts(SearchResult result, String option) {
        return result.options().stream()
                .filter(one -> one.name().equalsIgnoreCase(option))
                .flatMap(one -> one.values().stream())
                .map(value -> value.choice().key() + " " + value.count())
                .toList();
    }

    @Test
    void countsThoseOfSoManyStarsAndMore() {
        var all = found(OptionalInt.empty());
        // The dress is shown with 4.0, of 3.95.
        assertThat(all.stars())
                .containsExactly(
                        new StarsCount(4, 2), new StarsCount(3, 2), new StarsCount(2, 3), new StarsCount(1, 3));
    }

    @Test
    void narrowsByStarsAndSaysWhatOthersWouldBring() {
        var good = found(OptionalInt.of(4), "colour:red");
        assertThat(titles(good)).containsExactly("Dress", "Shirt");
        assertThat(good.stars()).contains(new StarsCount(4, 2), new StarsCount(2, 3));
        assertThat(counts(good, "colour")).containsExactly("colour:red 2", "colour:blue 1");
    }

    @Test
    void countsChoicesHoweverTheyAreWritten() {
        var all = found(OptionalInt.empty());
        assertThat(all.options()).extracting(OptionCounts::name).containsExactly("Colour", "Size");
        assertThat(all.options().getFirst().values())
                .extracting(ChoiceCount::name, ChoiceCount::count)
                .containsExactly(tuple("Red", 3L), tuple("Blue", 2L));
    }

    @Test
    void takesAnyOfAnOptionAndEachOfSeveral() {
        assertThat(titles(found(OptionalInt.empty(), "colour:red"))).containsExactly("Scarf", "Dress", "Shirt");
        assertThat(titles(found(OptionalInt.empty(), "colour:red", "colour:blue")))
                .containsExactly("Belt", "Scarf", "Dress", "Shirt");
        var small = found(OptionalInt.empty(), "colour:red", "size:s");
        assertThat(titles(small)).containsExactly("Shirt");
        assertThat(counts(small, "size")).containsExactly("size:m 2", "size:s 1");
        assertThat(counts(small, "colour")).containsExactly("colour:blue 1", "colour:red 1");
    }

    @Test
    void narrowsByWhatIsSaidOfThingsAsByWhatTheyComeIn() {
        var red = new ProductAttribute("Colour", "red");
        var oak = new ProductAttribute("Material", "Welsh oak");
        var plain = Goods.coming("Stool", 7, Rating.NONE, List.of(), List.of(List.of()));
        index.update(List.of(Goods.said(plain, red, oak)), List.of());

        assertThat(titles(found(OptionalInt.empty(), "material:welsh-oak"))).containsExactly("Stool");
        var both = found(OptionalInt.empty(), "colour:red");
        assertThat(titles(both)).containsExactly("Stool", "Scarf", "Dress", "Shirt");
        assertThat(counts(both, "material")).containsExactly("material:welsh-oak 1");
        assertThat(counts(both, "colour")).containsExactly("colour:red 4", "colour:blue 2");
        assertThat(titles(search.search(asking("oak material")))).containsExactly("Stool");
    }

    @Test
    void findsNothingInWhatNothingComes() {
        var none = found(OptionalInt.empty(), "colour:green");
        assertThat(none.total()).isZero();
        assertThat(none.stars()).isEmpty();
        assertThat(counts(none, "colour")).containsExactly("colour:red 3", "colour:blue 2");
    }

    @Test
    void doesNotTakeTheBeginningOfAChoiceForIt() {
        assertThat(found(OptionalInt.empty(), "colour:re").total()).isZero();
    }
}
