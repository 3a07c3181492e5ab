package dev.souk.storage.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.search.ShownProducts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Looks products up in the index that is in the store: no counts, no words. */
final class LuceneShownProducts implements ShownProducts {
    private final OpenIndex index;

    LuceneShownProducts(OpenIndex index) {
        this.index = index;
    }

    @Override
    public Map<ProductId, ProductSummary> among(Collection<ProductId> ids) {
        var terms = ids.stream().map(id -> new BytesRef(id.value())).toList();
        return found(new TermInSetQuery(Fields.ID, terms), Sort.INDEXORDER, ids.size()).stream()
                .collect(Collectors.toMap(ProductSummary::id, Function.identity()));
    }

    @Override
    public List<ProductSummary> first(Optional<CategoryId> category, Listing.Sort sort, int limit) {
        var query = category.<Query>map(id -> new TermQuery(new Term(Fields.CATEGORY, id.value())))
                .orElse(MatchAllDocsQuery.INSTANCE);
        return found(query, Orders.of(sort), limit);
    }

    private List<ProductSummary> found(Query query, Sort sort, int limit) {
        try {
            var searcher = index.searcher();
            if (searcher.isEmpty()) {
                return List.of();
            }
            var documents = searcher.get().storedFields();
            var products = new ArrayList<ProductSummary>();
            for (var hit : searcher.get().search(query, limit, sort).scoreDocs) {
                products.add(Summaries.read(documents.document(hit.doc)));
            }
            return products;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
