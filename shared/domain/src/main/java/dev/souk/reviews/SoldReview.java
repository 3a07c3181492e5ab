package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import java.time.Instant;
import java.util.Optional;

/**
 * A review as the seller of what it is of finds it: what everybody may read, without how many it helped.
 *
 * @param editedAt when it was changed last; empty where it never was
 */
public record SoldReview(
        ProductId product,
        ReviewId id,
        ReviewContent content,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<Reply> reply) {
    /** Of a review that is shown. */
    public static SoldReview of(Review review) {
        return new SoldReview(
                review.product(),
                review.id(),
                review.content().orElseThrow(),
                review.writtenAt(),
                review.editedAt(),
                review.reply());
    }
}
