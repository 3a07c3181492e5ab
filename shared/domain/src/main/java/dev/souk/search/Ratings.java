package dev.souk.search;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.Rating;

/** What reviewers think of products. */
@FunctionalInterface
public interface Ratings {
    /** The rating of a product, with everything that was written before the call. */
    Rating of(ProductId product);
}
