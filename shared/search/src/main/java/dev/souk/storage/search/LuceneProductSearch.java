package dev.souk.storage.search;

import dev.souk.catalog.Listing;
import dev.souk.catalog.ProductSummary;
import dev.souk.search.ProductSearch;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Searches the index that is in the store. */
final class LuceneProductSearch implements ProductSearch {
    /** No total is counted beyond it: whoever finds so much narrows the search. */
    private static final int COUNTED = 100_000;

    private final OpenIndex index;
    private final TextQueries queries;

    LuceneProductSearch(OpenIndex index, Synonyms synonyms) {
        this.index = index;
        this.queries = new TextQueries(synonyms);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        try {
            var searcher = index.searcher();
            return searcher.isEmpty()
                    ? new SearchResult(List.of(), 0, List.of(), List.of(), Optional.empty(), List.of(), List.of())
                    : search(searcher.get(), query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResult search(IndexSearcher searcher, SearchQuery query) throws IOException {
        var prices = ComparedPrices.at(query.price().rate());
        var filters = new Filters(query, searcher.rewrite(queries.of(query.text())), prices);
        var passes = new Passes(searcher);
        var found = passes.add(
                filters.all(),
                new TopFieldCollectorManager(sort(query, prices), query.offset() + query.limit(), Integer.MAX_VALUE));
        var facets = new Facets(passes, filters, query, prices);
        var page = found.get();
        var products = new ArrayList<ProductSummary>();
        for (int i = query.offset(); i < page.scoreDocs.length; i++) {
            products.add(Summaries.read(searcher.storedFields().document(page.scoreDocs[i].doc)));
        }
        return new SearchResult(
                products,
                Math.min(COUNTED, page.totalHits.value()),
                facets.categories(),
                facets.sellers(),
                facets.prices(),
                facets.stars(),
                facets.options());
    }

    private static Sort sort(SearchQuery query, ComparedPrices prices) {
        return switch (query.sorting()) {
            case RELEVANCE ->
                query.text().isBlank()
                        ? Orders.of(Listing.Sort.NEWEST)
                        : new Sort(SortField.FIELD_SCORE, Orders.NEWEST);
            case NEWEST -> Orders.of(Listing.Sort.NEWEST);
            case PRICE_ASCENDING -> Orders.byPrice(prices, false);
            case PRICE_DESCENDING -> Orders.byPrice(prices, true);
        };
    }
}
