package dev.souk.functions.reviews;

import dev.souk.reviews.Review;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Review}. */
@Json
record ReviewJson(
        String reviewId,
        int stars,
        String title,
        String text,
        String author,
        String writtenAt,
        @Nullable String editedAt,
        long helpful,
        @Nullable List<ReviewPhotoJson> photos,
        @Nullable ReviewReplyJson reply) {
    /** Of a review that was not taken back. */
    static ReviewJson of(Review review) {
        var content = review.content().orElseThrow();
        return new ReviewJson(
                review.id().value(),
                content.stars(),
                content.title(),
                content.text(),
                content.author(),
                review.writtenAt().toString(),
                review.editedAt().map(Object::toString).orElse(null),
                review.helpful(),
                ReviewPhotoJson.of(content),
                review.reply().map(ReviewReplyJson::of).orElse(null));
    }
}
