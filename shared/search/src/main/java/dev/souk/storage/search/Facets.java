package dev.souk.storage.search;

import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;

/** Counts what is found by what it could be narrowed by. */
final class Facets {
    /** As many as a page can show. */
    private static final int MOST = 50;

    private final IndexSearcher searcher;

    Facets(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Count> categories(Query query) throws IOException {
        return fullest(query, Fields.CATEGORY)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<SellerCount> sellers(Query query) throws IOException {
        return fullest(query, Fields.SELLER)
                .map(entry -> {
                    var tab = entry.getKey().indexOf('\t');
                    return new SellerCount(
                            entry.getKey().substring(0, tab), entry.getKey().substring(tab + 1), entry.getValue());
                })
                .toList();
    }

    private Stream<Map.Entry<String, Long>> fullest(Query query, String field) throws IOException {
        return searcher.search(query, new TermCounts.Counting(field)).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }

    Optional<PriceSpan> prices(Query query) throws IOException {
        var least = end(query, false);
        return least.isEmpty()
                ? Optional.empty()
                : Optional.of(new PriceSpan(least.get(), end(query, true).orElseThrow()));
    }

    private Optional<Long> end(Query query, boolean dearest) throws IOException {
        var sort = new Sort(new SortedNumericSortField(Fields.PRICE, SortField.Type.LONG, dearest));
        var found = searcher.search(query, 1, sort).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of((Long) ((FieldDoc) found[0]).fields[0]);
    }
}
