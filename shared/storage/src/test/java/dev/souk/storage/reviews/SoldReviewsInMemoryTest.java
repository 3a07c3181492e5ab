package dev.souk.storage.reviews;

import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldReviews;
import dev.souk.testkit.reviews.ReviewsInMemory;
import dev.souk.testkit.reviews.SoldReviewsContract;

class SoldReviewsInMemoryTest extends SoldReviewsContract {
    private final ReviewsInMemory reviews = new ReviewsInMemory();

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected SoldReviews sold() {
        return reviews.sold();
    }
}
