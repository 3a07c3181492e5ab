package dev.souk.functions.reviews;

import dev.souk.reviews.SoldReview;
import dev.souk.reviews.SoldReviews;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SoldReviewPage}. */
@Json
record SoldReviewPageJson(
        List<SoldReviewJson> reviews, @Nullable String nextCursor) {
    static SoldReviewPageJson of(SoldReviews.Page page) {
        return new SoldReviewPageJson(
                page.reviews().stream().map(SoldReviewJson::of).toList(),
                page.nextCursor().orElse(null));
    }

    /** The contract's {@code SoldReview}. */
    @Json
    record SoldReviewJson(
            String productId,
            String reviewId,
            int stars,
            String title,
            String text,
            String author,
            String writtenAt,
            @Nullable String editedAt,
            @Nullable List<ReviewPhotoJson> photos,
            @Nullable ReviewReplyJson reply) {
        static SoldReviewJson of(SoldReview review) {
            return new SoldReviewJson(
                    review.product().value(),
                    review.id().value(),
                    review.content().stars(),
                    review.content().title(),
                    review.content().text(),
                    review.content().author(),
                    review.writtenAt().toString(),
                    review.editedAt().map(Object::toString).orElse(null),
                    ReviewPhotoJson.of(review.content()),
                    review.reply().map(ReviewReplyJson::of).orElse(null));
        }
    }
}
