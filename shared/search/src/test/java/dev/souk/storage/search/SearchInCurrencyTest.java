package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductSummary;
import dev.souk.money.Currencies;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import dev.souk.search.IndexedProduct;
import dev.souk.search.PriceRange;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices in euros, in a shop of pounds. */
class SearchInCurrencyTest {
    private static final Currency EUROS = Currency.getInstance("EUR");

    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final LuceneProductIndex index = new LuceneProductIndex(store, new CountingIds(), clock);
    private final LuceneProductSearch search = new LuceneProductSearch(new OpenIndex(store), Synonyms.NONE);

    private static ExchangeRate euros(String rate) {
        return Currencies.of("GBP", "EUR=" + rate).rate(EUROS);
    }

    private static Money pounds(long pence) {
        return Money.of(pence, "GBP");
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }

    private static List<IndexedProduct> few() {
        return List.of(
                Goods.costing("Plate", 1, pounds(1_000)),
                Goods.costing("Bowl", 2, pounds(900), euros(1_500)),
                Goods.costing("Cup", 3, pounds(1_200), Money.of(100, "USD")),
                Goods.costing("Jug", 4, pounds(2_000), euros(500)));
    }

    private SearchResult found(PriceRange price, Sorting sorting, int offset, int limit) {
        return search.search(
                new SearchQuery("", Optional.empty(), Optional.empty(), price, false, sorting, offset, limit));
    }

    private SearchResult found(PriceRange price) {
        return found(price, Sorting.PRICE_ASCENDING, 0, 1_000);
    }

    private static List<String> titles(SearchResult result) {
        return result.products().stream().map(ProductSummary::title).toList();
    }

    @Test
    void sortsByWhatWasNamedOrElseByTheRate() {
        index.update(few(), List.of());
        var any = PriceRange.any(euros("1.17"));
        assertThat(titles(found(any))).containsExactly("Jug", "Plate", "Cup", "Bowl");
        assertThat(titles(found(any, Sorting.PRICE_DESCENDING, 0, 9))).containsExactly("Bowl", "Cup", "Plate", "Jug");
        assertThat(titles(found(PriceRange.any(Goods.POUNDS)))).containsExactly("Bowl", "Plate", "Cup", "Jug");
    }

    @Test
    void leafsInThatOrder() {
        index.update(few().subList(0, 2), List.of());
        index.update(few().subList(2, 4), List.of());
        var any = PriceRange.any(euros("1.17"));
        assertThat(titles(found(any, Sorting.PRICE_ASCENDING, 0, 3))).containsExactly("Jug", "Plate", "Cup");
        assertThat(titles(found(any, Sorting.PRICE_ASCENDING, 3, 3))).containsExactly("Bowl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1170|1404|Plate, Cup",
                "1171|1403|",
                "500|500|Jug",
                "1500|1500|Bowl",
                // What the bowl, the cup and the jug would be at the rate, or are in pounds or dollars.
                "1053|1053|",
                "2340|2340|",
                "900|1000|",
                "100|100|"
            })
    void narrowsByTheSameAndCountsWhatItCouldBeNarrowedBy(long least, long most, String titles) {
        index.update(few(), List.of());
        var result = found(PriceRange.between(euros("1.17"), least, most));
        assertThat(String.join(", ", titles(result))).isEqualTo(titles == null ? "" : titles);
        assertThat(result.prices()).contains(new PriceSpan(500, 1_500));
    }

    @Test
    void takesOneEndForOpen() {
        index.update(few(), List.of());
        var rate = euros("1.17");
        assertThat(titles(found(new PriceRange(rate, Optional.of(1_404L), Optional.empty()))))
                .containsExactly("Cup", "Bowl");
        assertThat(titles(found(new PriceRange(rate, Optional.empty(), Optional.of(1_170L)))))
                .containsExactly("Jug", "Plate");
    }

    @Test
    void hasANewRateAtOnce() {
        index.update(few(), List.of());
        assertThat(titles(found(PriceRange.between(euros("1.25"), 1_250, 1_499))))
                .containsExactly("Plate");
        assertThat(found(PriceRange.any(euros("2"))).prices()).contains(new PriceSpan(500, 2_400));
    }

    @Test
    void showsTheNewestFirstOfWhatRoundingMakesEqual() {
        index.update(
                List.of(
                        Goods.costing("Three", 1, pounds(3)),
                        Goods.costing("Two", 2, pounds(2)),
                        Goods.costing("Named", 3, pounds(9), euros(1)),
                        Goods.costing("One", 4, pounds(1))),
                List.of());
        // One and two pence are a cent each, and three are two.
        assertThat(titles(found(PriceRange.any(euros("0.5"))))).containsExactly("One", "Named", "Two", "Three");
    }

    @Test
    void leavesAPriceThatIsNotInTheShopsOwnCurrencyAsItIs() {
        index.update(
                List.of(
                        Goods.costing("Pounds", 1, pounds(1_000)),
                        Goods.costing("Dollars", 2, Money.of(1_000, "USD")),
                        Goods.costing("Dollars, named", 3, Money.of(1_000, "USD"), euros(900)),
                        Goods.costing("Euros", 4, euros(1_100))),
                List.of());
        var rate = euros("1.17");
        assertThat(titles(found(PriceRange.any(rate)))).containsExactly("Dollars, named", "Dollars", "Euros", "Pounds");
        assertThat(titles(found(PriceRange.between(rate, 1_000, 1_100)))).containsExactly("Dollars", "Euros");
        assertThat(found(PriceRange.any(rate)).prices()).contains(new PriceSpan(900, 1_170));
    }

    @Test
    void searchesAnIndexOfBefore() {
        IndexOfBefore.write(store, few());
        var rate = euros("1.17");
        // Of what was told before it knows no more than the price in pounds.
        assertThat(titles(found(PriceRange.any(rate)))).containsExactly("Bowl", "Plate", "Cup", "Jug");
        assertThat(titles(found(PriceRange.between(rate, 1_053, 1_170)))).containsExactly("Bowl", "Plate");
        assertThat(titles(found(PriceRange.between(Goods.POUNDS, 900, 1_000)))).containsExactly("Bowl", "Plate");

        index.update(
                List.of(few().get(3), Goods.costing("Fork", 5, pounds(1), euros(1_100))), List.of(Goods.id("thing-2")));
        assertThat(titles(found(PriceRange.any(rate)))).containsExactly("Jug", "Fork", "Plate", "Cup");
        assertThat(titles(found(PriceRange.between(rate, 1_100, 1_170)))).containsExactly("Fork", "Plate");
        assertThat(found(PriceRange.any(rate)).prices()).contains(new PriceSpan(500, 1_404));
    }

    /** What is found, in which order and between which ends is what a shopper reads of each product, whatever the rate. */
    @ParameterizedTest
    @ValueSource(strings = {"1.17", "0.333333", "0.5", "2", "7.77", "0.0005"})
    void findsJustWhatShoppersReadOfEachProduct(String text) {
        var rate = euros(text);
        var random = new Random(7);
        var all = new ArrayList<IndexedProduct>();
        IntStream.range(0, 300).forEach(place -> all.add(made(random, place)));
        index.update(all.subList(0, 200), List.of());
        index.update(all.subList(100, 300), List.of());
        var currencies = Currencies.of("GBP", "EUR=" + text);
        var sorted = sorted(all, currencies);
        var span = new PriceSpan(read(sorted.getFirst(), currencies), read(sorted.getLast(), currencies));

        assertThat(found(PriceRange.any(rate)).products()).containsExactlyElementsOf(sorted);
        for (int round = 0; round < 60; round++) {
            var least = random.nextLong(60);
            var most = least + random.nextLong(6);
            var expected = sorted.stream()
                    .filter(product -> read(product, currencies) >= least && read(product, currencies) <= most)
                    .toList();
            var result = found(PriceRange.between(rate, least, most));
            assertThat(result.products()).containsExactlyElementsOf(expected);
            assertThat(result.total()).isEqualTo(expected.size());
            assertThat(result.prices()).contains(span);
        }
    }

    /** Two in three in pounds alone, the others named in euros or dollars, or in no currency of the shop's. */
    private static IndexedProduct made(Random random, int place) {
        var price = random.nextInt(9) == 0 ? Money.of(random.nextLong(80), "CHF") : pounds(random.nextLong(80));
        var named = Stream.of(euros(random.nextLong(60)), Money.of(random.nextLong(60), "USD"))
                .filter(_ -> random.nextInt(6) == 0)
                .toArray(Money[]::new);
        return Goods.costing("Thing " + place, place, price, named);
    }

    private static long read(ProductSummary product, Currencies currencies) {
        return currencies
                .price(product.fromPrice(), product.namedFromPrices(), EUROS)
                .amount();
    }

    private static List<ProductSummary> sorted(List<IndexedProduct> all, Currencies currencies) {
        return all.reversed().stream()
                .map(product -> ProductSummary.of(product.shelved().product()))
                .sorted(Comparator.comparingLong(product -> read(product, currencies)))
                .toList();
    }
}
