package dev.souk.storage.search;

import dev.souk.search.SearchQuery;
import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.OptionCounts;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import dev.souk.search.SearchResult.StarsCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** Counts what is found by what it could be narrowed by. */
final class Facets {
    /** As many as a page can show. */
    private static final int MOST = 50;

    private final Passes passes;
    private final Passes.Answer<Map<String, Long>> categories;
    private final Passes.Answer<Map<String, Long>> sellers;
    private final Passes.Answer<Optional<PriceSpan>> prices;
    private final Passes.Answer<Map<String, Long>> stars;
    private final OptionFacets options;

    /** Each counts over what the filters but its own let through. */
    Facets(Passes passes, Filters filters, SearchQuery query, ComparedPrices compared) {
        this.passes = passes;
        this.categories = counted(filters, Filters.Dimension.CATEGORY, new TermCounts.Counting(Fields.CATEGORY));
        this.sellers = counted(filters, Filters.Dimension.SELLER, new TermCounts.Counting(Fields.SELLER));
        this.prices = counted(filters, Filters.Dimension.PRICE, new PriceSpans.Spanning(compared));
        this.stars = counted(filters, Filters.Dimension.STARS, new TermCounts.Counting(Fields.STARS));
        this.options = new OptionFacets(passes, filters, query);
    }

    private <C extends Collector, T> Passes.Answer<T> counted(
            Filters filters, Filters.Dimension dimension, CollectorManager<C, T> counting) {
        return passes.add(filters.without(dimension), counting);
    }

    List<Count> categories() throws IOException {
        return fullest(categories.get())
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<SellerCount> sellers() throws IOException {
        return fullest(sellers.get())
                .map(entry -> {
                    var seller = NamedId.read(entry.getKey());
                    return new SellerCount(seller.id(), seller.name(), entry.getValue());
                })
                .toList();
    }

    Optional<PriceSpan> prices() throws IOException {
        return prices.get();
    }

    /** The most stars first. */
    List<StarsCount> stars() throws IOException {
        return stars.get().entrySet().stream()
                .map(entry -> new StarsCount(Integer.parseInt(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(StarsCount::least).reversed())
                .toList();
    }

    List<OptionCounts> options() throws IOException {
        return options.options();
    }

    private static Stream<Map.Entry<String, Long>> fullest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }
}
