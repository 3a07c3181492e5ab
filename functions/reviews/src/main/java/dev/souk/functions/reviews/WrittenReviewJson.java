package dev.souk.functions.reviews;

import dev.souk.reviews.Review;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code WrittenReview}: a review, to the one who wrote it. */
@Json
record WrittenReviewJson(
        String reviewId,
        int stars,
        String title,
        String text,
        String author,
        String writtenAt,
        @Nullable String editedAt,
        long helpful,
        @Nullable List<ReviewPhotoJson> photos,
        @Nullable ReviewReplyJson reply,
        String orderId,
        String version,
        @Nullable String hidden) {
    /** Of a review that was not taken back. */
    static WrittenReviewJson of(Review review) {
        var shown = ReviewJson.of(review);
        return new WrittenReviewJson(
                shown.reviewId(),
                shown.stars(),
                shown.title(),
                shown.text(),
                shown.author(),
                shown.writtenAt(),
                shown.editedAt(),
                shown.helpful(),
                shown.photos(),
                shown.reply(),
                review.order().value(),
                Long.toString(review.version()),
                review.hidden().orElse(null));
    }
}
