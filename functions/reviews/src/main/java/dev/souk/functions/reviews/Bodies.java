package dev.souk.functions.reviews;

import dev.souk.orders.OrderId;
import dev.souk.reviews.Rating;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.ReviewListing;
import dev.souk.uploads.UploadId;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small bodies of the contract. */
final class Bodies {
    private static final double TENTHS = 10;

    private Bodies() {}

    @Json
    record SaveReviewRequest(
            @Nullable String orderId,
            int stars,
            String title,
            String text,
            String author,
            @Nullable List<String> photos) {
        ReviewContent words() {
            return new ReviewContent(stars, title, text, author);
        }

        List<UploadId> uploads() {
            return photos == null
                    ? List.of()
                    : photos.stream().map(UploadId::new).toList();
        }

        /** Empty where none is named; what is no order's id names none that exists. */
        Optional<OrderId> order() {
            return Optional.ofNullable(orderId).filter(OrderId::isOne).map(OrderId::new);
        }
    }

    @Json
    record RatingBody(String productId, long count, double average, List<Long> histogram) {
        static RatingBody of(String productId, Rating rating) {
            return new RatingBody(productId, rating.count(), rating.averageTenths() / TENTHS, rating.histogram());
        }
    }

    @Json
    record ReviewPageBody(
            List<ReviewJson> reviews, @Nullable String nextCursor) {
        static ReviewPageBody of(ReviewListing.Outcome.Page page) {
            return new ReviewPageBody(
                    page.reviews().stream().map(ReviewJson::of).toList(),
                    page.nextCursor().orElse(null));
        }
    }

    @Json
    record OwnReviewBody(@Nullable WrittenReviewJson review, List<String> helped) {}

    @Json
    record VoteRequest(boolean helpful) {}

    @Json
    record PurchaseBody(String orderId) {}
}
