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
 */
public record SearchResult(
        List<ProductSummary> products,
        long total,
        List<Count> categories,
        List<SellerCount> sellers,
        Optional<PriceSpan> prices) {
    /** How many products are in a category. */
    public record Count(String id, long count) {}

    /** How many products are of a seller. */
    public record SellerCount(String id, String name, long count) {}

    /** Minor units of the shop's currency, both ends included. */
    public record PriceSpan(long least, long most) {}

    public SearchResult {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
        sellers = List.copyOf(sellers);
    }
}
