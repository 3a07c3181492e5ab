package dev.souk.storage.reviews;

import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.edited;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static dev.souk.testkit.reviews.SampleReviews.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.platform.receipts.Receipt;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewPhoto;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldReviews;
import dev.souk.storage.uploads.UploadsStorage;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.reviews.ReviewPhotosContract;
import dev.souk.uploads.Uploads;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoReviewPhotosIT extends ReviewPhotosContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final Receipt.Units NONE = new Receipt.Units(0, 0);

    @Override
    protected Reviews reviews() {
        return ReviewsStorage.reviews(
                DYNAMO.client(),
                DYNAMO.settings()::reviewsTable,
                DYNAMO.settings()::operationsTable,
                new CountingIds(),
                clock);
    }

    @Override
    protected SoldReviews sold() {
        return ReviewsStorage.sold(DYNAMO.client(), DYNAMO.settings()::reviewsTable);
    }

    @Override
    protected Reports reports() {
        return ReviewsStorage.reports(DYNAMO.client(), DYNAMO.settings()::reviewsTable, new CountingIds());
    }

    @Override
    protected Uploads uploads() {
        return UploadsStorage.uploads(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }

    private ReviewPhoto[] photos(int count) {
        return Stream.generate(this::photo).limit(count).toArray(ReviewPhoto[]::new);
    }

    private Map<String, Receipt.Units> units(Optional<Review> before, Review next) {
        return UnitsTaken.by(() -> assertThat(reviews().change(before, next)).isEqualTo(Reviews.Change.DONE));
    }

    @Test
    void takesTheUnitsThatTheReadmeTells() {
        var photos = photos(3);
        var first = showing(review("ada", 4, 0), photos);
        var written = units(Optional.empty(), first);
        assertThat(written.get(Tables.REVIEWS)).isEqualTo(new Receipt.Units(0, 4));
        assertThat(written.get(Tables.OPERATIONS)).isEqualTo(new Receipt.Units(0, 6));
        // Other words alone ask nothing of the uploads, and need no transaction: the review and four indexes.
        var second = showing(edited(first, 4), photos);
        var changed = units(Optional.of(first), second);
        assertThat(changed.get(Tables.REVIEWS)).isEqualTo(new Receipt.Units(0, 5));
        assertThat(changed.getOrDefault(Tables.OPERATIONS, NONE)).isEqualTo(NONE);
        var dropped = units(Optional.of(second), edited(second, 4));
        assertThat(dropped.get(Tables.OPERATIONS)).isEqualTo(new Receipt.Units(0, 12));
    }

    @Test
    void aPageOfTenWithThreePhotosEachTakesAUnitAndAHalf() {
        for (var i = 0; i < 10; i++) {
            var other = review("author-" + i, 4, i);
            var item = ReviewItem.write(showing(other, photos(3)));
            item.putAll(ReviewKeys.review(TEAPOT, other.id()));
            item.put("helpful", ReviewItem.number(other.writtenAt().getEpochSecond()));
            DYNAMO.client()
                    .putItem(put ->
                            put.tableName(DYNAMO.settings().reviewsTable()).item(item));
        }
        var listing = new ReviewListing(TEAPOT, ReviewListing.Sort.HELPFUL, Optional.empty(), 10, Optional.empty());
        var taken = UnitsTaken.by(
                () -> assertThat(((ReviewListing.Outcome.Page) reviews().list(listing)).reviews())
                        .hasSize(10)
                        .allSatisfy(review -> assertThat(review.photos()).hasSize(3)));
        assertThat(taken.get(Tables.REVIEWS)).isEqualTo(new Receipt.Units(1.5, 0));
    }

    /** What shows photos can let them go though nothing else is known of them any more. */
    @Test
    void letsGoOfUploadsThatAreNotKnownAnyMore() {
        var photo = photo();
        var review = showing(review("ada", 4, 0), photo);
        reviews().change(Optional.empty(), review);
        DYNAMO.client()
                .deleteItem(delete -> delete.tableName(DYNAMO.settings().operationsTable())
                        .key(Map.of("pk", fromS("UPLOAD#" + photo.upload()), "sk", fromS("-"))));
        assertThat(reviews().change(Optional.of(review), edited(review, 4))).isEqualTo(Reviews.Change.DONE);
        // And whoever thought better of it has it again.
        var without = reviews().find(TEAPOT, review.id()).orElseThrow();
        var again = showing(edited(without, 4), photo);
        assertThat(reviews().change(Optional.of(without), again)).isEqualTo(Reviews.Change.DONE);
        assertThat(reviews().find(TEAPOT, review.id())).contains(again);
    }
}
