package dev.souk.reviews;

import dev.souk.identity.SellerId;
import java.util.Optional;

/**
 * Which reviews of what a seller sold to list, the newest first.
 *
 * @param stars those with so many alone; empty for all
 * @param unanswered those alone to which the seller has not replied
 * @param limit how many at the most
 * @param cursor where the page before ended; empty for the first
 */
public record SoldListing(
        SellerId seller, Optional<Integer> stars, boolean unanswered, int limit, Optional<String> cursor) {}
