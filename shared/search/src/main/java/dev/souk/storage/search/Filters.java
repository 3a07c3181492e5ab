package dev.souk.storage.search;

import dev.souk.search.Choice;
import dev.souk.search.SearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What narrows a search, each by itself: a facet's counts are of everything that the other filters let through. */
final class Filters {
    /** What a search can be narrowed by: of options each by itself. */
    record Dimension(String name) {
        static final Dimension CATEGORY = new Dimension(Fields.CATEGORY);
        static final Dimension SELLER = new Dimension(Fields.SELLER);
        static final Dimension PRICE = new Dimension(Fields.PRICE);
        static final Dimension AVAILABLE = new Dimension(Fields.AVAILABLE);
        static final Dimension STARS = new Dimension(Fields.STARS);

        static Dimension option(String option) {
            return new Dimension(Fields.CHOICE + " " + option);
        }
    }

    private final Query text;
    private final Map<Dimension, Query> narrowed = new LinkedHashMap<>();

    /**
     * What is looked for.
     *
     * @param text as the searcher rewrites it: to find the words that are like a mistyped one is the dearest part, and
     *     is done once
     * @param prices in the currency of the search
     */
    Filters(SearchQuery query, Query text, ComparedPrices prices) {
        this.text = text;
        query.category()
                .ifPresent(
                        id -> narrowed.put(Dimension.CATEGORY, new TermQuery(new Term(Fields.CATEGORY, id.value()))));
        query.seller()
                .ifPresent(id -> narrowed.put(
                        Dimension.SELLER,
                        // The id, whatever the seller's name is.
                        new PrefixQuery(new Term(Fields.SELLER, NamedId.prefix(id.value())))));
        var price = query.price();
        if (!price.isOpen()) {
            narrowed.put(
                    Dimension.PRICE,
                    prices.within(price.least().orElse(0L), price.most().orElse(Long.MAX_VALUE)));
        }
        if (query.inStock()) {
            narrowed.put(Dimension.AVAILABLE, new TermQuery(new Term(Fields.AVAILABLE, Fields.AVAILABLE)));
        }
        query.leastStars()
                .ifPresent(stars ->
                        narrowed.put(Dimension.STARS, new TermQuery(new Term(Fields.STARS, Integer.toString(stars)))));
        query.choices().stream()
                .collect(Collectors.groupingBy(Choice::option))
                .forEach((option, choices) -> narrowed.put(Dimension.option(option), anyOf(choices)));
    }

    private static Query anyOf(List<Choice> choices) {
        var any = new BooleanQuery.Builder();
        choices.forEach(choice ->
                any.add(new PrefixQuery(new Term(Fields.CHOICE, WrittenChoice.prefix(choice))), Occur.SHOULD));
        return any.build();
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
