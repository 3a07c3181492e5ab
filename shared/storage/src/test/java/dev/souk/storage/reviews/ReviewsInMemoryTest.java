package dev.souk.storage.reviews;

import dev.souk.reviews.Reports;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Votes;
import dev.souk.testkit.reviews.ReviewsContract;
import dev.souk.testkit.reviews.ReviewsInMemory;

class ReviewsInMemoryTest extends ReviewsContract {
    private final ReviewsInMemory reviews = new ReviewsInMemory();

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected Votes votes() {
        return reviews.votes();
    }

    @Override
    protected Reports reports() {
        return reviews.reports();
    }
}
