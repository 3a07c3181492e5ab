package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import java.util.Optional;

/** All reviews, with the ratings that follow from them. */
public interface Reviews {
    /** What came of {@link #change}. */
    enum Change {
        DONE,
        /** Somebody changed or reported it meanwhile: read it again. Nothing was written. */
        OVERTAKEN,
        /** Others kept changing the same rating; nothing was written. */
        CROWDED
    }

    /** A review with everything that was written before the call, hidden or taken back as it may be. */
    Optional<Review> find(ProductId product, ReviewId id);

    /** The rating of a product; may lag behind a little. */
    Rating rating(ProductId product);

    /** The same, with everything that was written before the call. */
    Rating latestRating(ProductId product);

    /** One page of those that are shown; may lag behind a little. */
    ReviewListing.Outcome list(ReviewListing listing);

    /**
     * Writes the next version of a review, and what follows of it for the rating: all or nothing. Neither votes nor the number
     * of reports are written.
     *
     * @param before what was found; empty where there was none
     * @param next its version is one more than that of the one before, or 1
     */
    Change change(Optional<Review> before, Review next);
}
