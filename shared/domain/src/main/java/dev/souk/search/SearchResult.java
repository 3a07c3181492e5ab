package dev.souk.search;

import dev.souk.catalog.ProductSummary;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param products one page
 * @param total how many there are in all
 * @param categories how many are in each category and below it, were no category asked for; the fullest first
 * @param sellers how many are of each seller, were no seller asked for; the one with most first
 * @param prices between which they cost, were no price asked for; empty where nothing is found
 * @param stars how many have so many stars or more, were no stars asked for; the most stars first
 * @param options in what most of them come, were that option not asked for; the option that most have first
 */
public record SearchResult(
        List<ProductSummary> products,
        long total,
        List<Count> categories,
        List<SellerCount> sellers,
        Optional<PriceSpan> prices,
        List<StarsCount> stars,
        List<OptionCounts> options) {
    /** How many products have so many stars on average, or more. */
    public record StarsCount(int least, long count) {}

    /**
     * In what things come.
     *
     * @param name as most of them write it
     * @param values what is most often first
     */
    public record OptionCounts(String name, List<ChoiceCount> values) {
        public OptionCounts {
            values = List.copyOf(values);
        }
    }

    /**
     * How many products come in it.
     *
     * @param name of the value, as most of them write it
     */
    public record ChoiceCount(Choice choice, String name, long count) {}

    /** How many products are in a category. */
    public record Count(String id, long count) {}

    /** How many products are of a seller. */
    public record SellerCount(String id, String name, long count) {}

    /** Minor units of the currency that was asked for, both ends included. */
    public record PriceSpan(long least, long most) {}

    public SearchResult {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
        sellers = List.copyOf(sellers);
        stars = List.copyOf(stars);
        options = List.copyOf(options);
    }
}
