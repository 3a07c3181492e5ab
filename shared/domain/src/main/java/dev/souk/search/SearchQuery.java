package dev.souk.search;

import dev.souk.catalog.CategoryId;
import dev.souk.identity.SellerId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a shopper looks for.
 *
 * @param text as typed; blank for everything
 * @param category in this one or below it
 * @param price what it may cost, and in which currency prices are compared
 * @param inStock whether only what can be had now is meant
 * @param leastStars only what has so many on average, at least; empty for what nobody has reviewed, too
 * @param choices only what comes in one of those of each option
 * @param offset how many are passed over; at most {@value #FURTHEST}
 * @param limit how many are wanted, at least 1
 */
public record SearchQuery(
        String text,
        Optional<CategoryId> category,
        Optional<SellerId> seller,
        PriceRange price,
        boolean inStock,
        OptionalInt leastStars,
        Set<Choice> choices,
        Sorting sorting,
        int offset,
        int limit) {
    /** Nobody leafs further; who wants to has to say more of what they look for. */
    public static final int FURTHEST = 1_000;

    /** In which order the found are answered. */
    public enum Sorting {
        /** What fits the words best first; the newest first where nothing is typed. */
        RELEVANCE,
        NEWEST,
        PRICE_ASCENDING,
        PRICE_DESCENDING
    }

    public SearchQuery {
        choices = Set.copyOf(choices);
        if (offset < 0 || offset > FURTHEST || limit < 1) {
            throw new IllegalArgumentException("No page begins at " + offset + " with " + limit);
        }
    }

    /** One that neither stars nor choices narrow. */
    public SearchQuery(
            String text,
            Optional<CategoryId> category,
            Optional<SellerId> seller,
            PriceRange price,
            boolean inStock,
            Sorting sorting,
            int offset,
            int limit) {
        this(text, category, seller, price, inStock, OptionalInt.empty(), Set.of(), sorting, offset, limit);
    }

    /** The same, narrowed by these. */
    public SearchQuery narrowed(OptionalInt stars, Set<Choice> wanted) {
        return new SearchQuery(text, category, seller, price, inStock, stars, wanted, sorting, offset, limit);
    }
}
