package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * Which reviews to list.
 *
 * @param stars those with so many alone; empty for all
 * @param limit how many at the most
 * @param cursor where the page before ended; empty for the first
 */
public record ReviewListing(ProductId product, Sort sort, Optional<Integer> stars, int limit, Optional<String> cursor) {
    /** In which order. */
    public enum Sort {
        /** Most votes first; of equal ones the newest. */
        HELPFUL,
        NEWEST,
        /** Most stars first; of equal ones the newest. */
        HIGHEST,
        /** Fewest stars first; of equal ones the oldest. */
        LOWEST
    }

    /** What was found. */
    public sealed interface Outcome {
        /**
         * A page. Of some stars alone by votes it may hold fewer than were asked for, and yet have a next one.
         *
         * @param nextCursor empty on the last page
         */
        record Page(List<Review> reviews, Optional<String> nextCursor) implements Outcome {
            public Page {
                reviews = List.copyOf(reviews);
            }
        }

        /** The cursor is not one that this listing gave. */
        record CursorUnknown() implements Outcome {}
    }
}
