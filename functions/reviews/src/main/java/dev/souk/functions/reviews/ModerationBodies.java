package dev.souk.functions.reviews;

import dev.souk.reviews.Report;
import dev.souk.reviews.Review;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sellers and administrators send about reviews, and what administrators see of them. */
final class ModerationBodies {
    private ModerationBodies() {}

    @Json
    record ReplyRequest(String text) {}

    @Json
    record HideReviewRequest(String reason) {}

    @Json
    record ReportRequest(String reason, @Nullable String words) {
        Optional<String> more() {
            return Optional.ofNullable(words);
        }
    }

    @Json
    record ReviewReportBody(String reason, @Nullable String words, String reportedAt) {
        static ReviewReportBody of(Report report) {
            return new ReviewReportBody(
                    report.reason().code(),
                    report.words().orElse(null),
                    report.at().toString());
        }
    }

    @Json
    record ModeratedReviewBody(
            String productId,
            String sellerId,
            ReviewJson review,
            @Nullable String waitingSince,
            @Nullable String hidden,
            List<ReviewReportBody> reports) {
        static ModeratedReviewBody of(Review review, List<Report> reports) {
            return new ModeratedReviewBody(
                    review.product().value(),
                    review.seller().value(),
                    ReviewJson.of(review),
                    review.waiting().map(waiting -> waiting.since().toString()).orElse(null),
                    review.hidden().orElse(null),
                    reports.stream().map(ReviewReportBody::of).toList());
        }
    }

    @Json
    record ModerationPageBody(
            List<ModeratedReviewBody> reviews, @Nullable String nextCursor) {}
}
