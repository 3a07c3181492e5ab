package dev.souk.search;

import dev.souk.catalog.Category;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.reviews.Rating;
import java.util.List;

/**
 * A product as the index has to know it.
 *
 * @param path the categories that it is in, the topmost first; empty where its category is not in the tree
 * @param rating what reviewers think of it
 */
public record IndexedProduct(ShelvedProduct shelved, List<Category> path, Rating rating) {
    public IndexedProduct {
        path = List.copyOf(path);
    }
}
