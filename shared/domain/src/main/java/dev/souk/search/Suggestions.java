package dev.souk.search;

import dev.souk.catalog.ProductSummary;
import java.util.List;

/**
 * What somebody who types may mean.
 *
 * @param texts what is typed with its last word finished, each of which finds something; what stands in most products first
 * @param categories whose name has the words; the fullest first
 * @param products what fits best first
 */
public record Suggestions(List<String> texts, List<NamedCategory> categories, List<ProductSummary> products) {
    /** A category as the index knows it. */
    public record NamedCategory(String id, String name) {}

    public Suggestions {
        texts = List.copyOf(texts);
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }
}
