package dev.souk.collections;

import dev.souk.catalog.ProductSummary;
import java.util.List;

/**
 * A collection as shoppers see it.
 *
 * @param products at least one
 */
public record ShownCollection(ProductCollection collection, List<ProductSummary> products) {
    public ShownCollection {
        products = List.copyOf(products);
    }
}
