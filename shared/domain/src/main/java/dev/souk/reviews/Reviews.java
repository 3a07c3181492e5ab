package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.uploads.Uploads;
import java.util.Optional;

/** All reviews, with the ratings that follow from them. */
public interface Reviews {
    /** What came of {@link #change}. */
    enum Change {
        DONE,
        /** Somebody changed or reported it meanwhile, or a photo cannot be had any more: read it again. Nothing was written. */
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
     * Writes the next version of a review, and what follows of it for the rating and the uploads of its photos: all or nothing.
     * Those that it shows from now on are claimed as by {@link Uploads#claim}, under the review's id; those that it shows no
     * more are nobody's again, and gone after {@link Uploads#KEPT} unless their author takes them once more. Neither votes nor
     * the number of reports are written.
     *
     * @param before what was found; empty where there was none
     * @param next its version is one more than that of the one before, or 1
     */
    Change change(Optional<Review> before, Review next);
}
