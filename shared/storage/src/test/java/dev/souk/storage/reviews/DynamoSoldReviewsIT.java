package dev.souk.storage.reviews;

import static dev.souk.testkit.reviews.SampleReviews.POTTER;
import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.receipts.Receipt;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReviews;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.reviews.SoldReviewsContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoSoldReviewsIT extends SoldReviewsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Reviews reviews() {
        return ReviewsStorage.reviews(
                DYNAMO.client(),
                DYNAMO.settings()::reviewsTable,
                DYNAMO.settings()::operationsTable,
                new CountingIds(),
                new FixedClock());
    }

    @Override
    protected SoldReviews sold() {
        return ReviewsStorage.sold(DYNAMO.client(), DYNAMO.settings()::reviewsTable);
    }

    @Test
    void takesTheUnitsThatTheReadmeTells() {
        var changing = new ReviewChanging(reviews(), new FixedClock());
        for (var i = 0; i < 40; i++) {
            var review = review("author-" + i, 4, i);
            reviews().change(Optional.empty(), review);
            if (i % 2 == 0) {
                changing.reply(TEAPOT, review.id(), POTTER, "Thank you!");
            }
        }
        assertThat(units(false)).isEqualTo(new Receipt.Units(1, 0));
        assertThat(units(true)).isEqualTo(new Receipt.Units(0.5, 0));
    }

    private Receipt.Units units(boolean unanswered) {
        var listing = new SoldListing(POTTER, Optional.empty(), unanswered, 10, Optional.empty());
        return UnitsTaken.by(() -> sold().list(listing)).getOrDefault(Tables.REVIEWS, new Receipt.Units(0, 0));
    }

    /** A vote for what nobody listed is dear enough. */
    @Test
    void holdsNothingThatAVoteChanges() {
        var index = DYNAMO
                .client()
                .describeTable(table -> table.tableName(DYNAMO.settings().reviewsTable()))
                .table()
                .globalSecondaryIndexes()
                .stream()
                .filter(one -> one.indexName().equals("byDesk"))
                .findFirst()
                .orElseThrow();
        assertThat(index.projection().nonKeyAttributes()).isNotEmpty().doesNotContain("helpful", "reports", "queue");
    }
}
