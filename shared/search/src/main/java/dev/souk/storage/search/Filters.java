package dev.souk.storage.search;

import dev.souk.search.SearchQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What narrows a search, each by itself: a facet's counts are of everything that the other filters let through. */
final class Filters {
    /** What a search can be narrowed by. */
    enum Dimension {
        CATEGORY,
        SELLER,
        PRICE,
        AVAILABLE
    }

    private final Query text;
    private final Map<Dimension, Query> narrowed = new EnumMap<>(Dimension.class);

    /**
     * What is looked for.
     *
     * @param text as the searcher rewrites it: to find the words that are like a mistyped one is the dearest part, and
     *     is done once
     */
    Filters(SearchQuery query, Query text) {
        this.text = text;
        query.category()
                .ifPresent(
                        id -> narrowed.put(Dimension.CATEGORY, new TermQuery(new Term(Fields.CATEGORY, id.value()))));
        query.seller()
                .ifPresent(id -> narrowed.put(
                        Dimension.SELLER,
                        // The id, whatever the seller's name is.
                        new PrefixQuery(new Term(Fields.SELLER, NamedId.prefix(id.value())))));
        if (query.least().isPresent() || query.most().isPresent()) {
            narrowed.put(
                    Dimension.PRICE,
                    LongField.newRangeQuery(
                            Fields.PRICE, query.least().orElse(0L), query.most().orElse(Long.MAX_VALUE)));
        }
        if (query.inStock()) {
            narrowed.put(Dimension.AVAILABLE, new TermQuery(new Term(Fields.AVAILABLE, Fields.AVAILABLE)));
        }
    }

    /** The whole search. */
    Query all() {
        return but(Optional.empty());
    }

    /** The search, not narrowed by that. */
    Query without(Dimension dimension) {
        return but(Optional.of(dimension));
    }

    private Query but(Optional<Dimension> left) {
        var query = new BooleanQuery.Builder().add(text, Occur.MUST);
        narrowed.forEach((dimension, filter) -> {
            if (!left.equals(Optional.of(dimension))) {
                query.add(filter, Occur.FILTER);
            }
        });
        return query.build();
    }
}
