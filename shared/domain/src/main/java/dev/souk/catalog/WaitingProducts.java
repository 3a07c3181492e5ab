package dev.souk.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The products that wait, for an administrator or for their time. May lag behind a little. */
public interface WaitingProducts {
    /**
     * One page of what waits for an administrator.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<ShelvedProduct> products, Optional<String> next) {
        public Page {
            products = List.copyOf(products);
        }
    }

    /**
     * What is in review, the longest first. A page may hold fewer than were asked for and yet have a next one.
     *
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none of this list
     */
    Optional<Page> inReview(int limit, Optional<String> cursor);

    /** What is scheduled for this time or before, the longest due first; at most so many. */
    List<ProductId> due(Instant now, int limit);
}
