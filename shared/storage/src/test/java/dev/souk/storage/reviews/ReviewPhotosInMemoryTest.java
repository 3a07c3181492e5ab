package dev.souk.storage.reviews;

import dev.souk.reviews.Reports;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldReviews;
import dev.souk.testkit.reviews.ReviewPhotosContract;
import dev.souk.testkit.reviews.ReviewsInMemory;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Uploads;

class ReviewPhotosInMemoryTest extends ReviewPhotosContract {
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final ReviewsInMemory reviews = new ReviewsInMemory(uploads);

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Override
    protected SoldReviews sold() {
        return reviews.sold();
    }

    @Override
    protected Reports reports() {
        return reviews.reports();
    }

    @Override
    protected Uploads uploads() {
        return uploads;
    }
}
