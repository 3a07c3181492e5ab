package dev.souk.reviews;

import java.util.List;
import java.util.Optional;

/** What is said of what each seller sold. */
public interface SoldReviews {
    /**
     * A page. Of some stars alone it may hold fewer than were asked for, and yet have a next one.
     *
     * @param nextCursor empty on the last page
     */
    record Page(List<SoldReview> reviews, Optional<String> nextCursor) {
        public Page {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * One page of those that are shown; may lag behind a little.
     *
     * @return empty where the cursor is none of this listing's
     */
    Optional<Page> list(SoldListing listing);
}
