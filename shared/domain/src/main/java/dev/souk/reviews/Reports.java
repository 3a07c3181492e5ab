package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was reported to the administrators, and what waits for them. */
public interface Reports {
    /** What came of a report. */
    enum Outcome {
        /** It stands, now or since long. */
        FILED,
        /** There is no such review, or none that is shown. */
        UNKNOWN,
        /** Nobody reports themselves. */
        OWN,
        /** Others kept changing the same one; nothing was written. */
        CROWDED
    }

    /** Which part of the administrators' work. */
    enum Queue {
        /** Shown, and reported since somebody looked last; or changed since it was hidden. */
        REPORTED,
        HIDDEN
    }

    /** That a review is in a queue, and since when. */
    record Waiting(Queue queue, Instant since) {}

    /**
     * A page of the queue, the longest waiting first; may lag behind a little.
     *
     * @param nextCursor empty on the last page
     */
    record Page(List<Review> reviews, Optional<String> nextCursor) {
        public Page {
            reviews = List.copyOf(reviews);
        }
    }

    /** Keeps a report, one a person and review. The review waits for an administrator from then on. */
    Outcome file(ProductId product, ReviewId review, Report report);

    /** Reports of a review, so many at the most. */
    List<Report> of(ReviewId review, int limit);

    /**
     * What waits.
     *
     * @return empty where the cursor is none of this queue's
     */
    Optional<Page> waiting(Queue queue, int limit, Optional<String> cursor);
}
