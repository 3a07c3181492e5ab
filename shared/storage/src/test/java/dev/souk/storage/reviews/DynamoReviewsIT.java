package dev.souk.storage.reviews;

import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.edited;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.reviews.Reports;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewListing.Sort;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Votes;
import dev.souk.storage.writes.Transactions;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.reviews.ReviewsContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoReviewsIT extends ReviewsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private static final MemberId VERA = new MemberId("vera");

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
    protected Votes votes() {
        return ReviewsStorage.votes(DYNAMO.client(), DYNAMO.settings()::reviewsTable, new CountingIds());
    }

    @Override
    protected Reports reports() {
        return ReviewsStorage.reports(DYNAMO.client(), DYNAMO.settings()::reviewsTable, new CountingIds());
    }

    @Test
    void takesTheUnitsThatTheReadmeTells() {
        var first = review("ada", 4, 0);
        assertThat(units(() -> reviews().change(Optional.empty(), first))).isEqualTo(new Receipt.Units(0, 4));
        assertThat(units(() -> votes().cast(TEAPOT, first.id(), VERA))).isEqualTo(new Receipt.Units(0, 4));
        assertThat(units(() -> votes().cast(TEAPOT, first.id(), VERA))).isEqualTo(new Receipt.Units(0, 4));
        assertThat(units(() -> reviews().change(Optional.of(first), edited(first, 2))))
                .isEqualTo(new Receipt.Units(0, 4));
        assertThat(units(() -> reviews().rating(TEAPOT))).isEqualTo(new Receipt.Units(0.5, 0));
        assertThat(units(() -> reviews().find(TEAPOT, first.id()))).isEqualTo(new Receipt.Units(1, 0));
    }

    @Test
    void listsAPageByLittleMoreThanAUnit() {
        for (var i = 0; i < 30; i++) {
            reviews().change(Optional.empty(), review("author-" + i, 1 + i % 5, i));
        }
        var listing = new ReviewListing(TEAPOT, Sort.HELPFUL, Optional.empty(), 10, Optional.empty());
        assertThat(units(() -> reviews().list(listing))).isEqualTo(new Receipt.Units(0.5, 0));
        assertThat(units(() -> reviews().rating(TEAPOT))).isEqualTo(new Receipt.Units(0.5, 0));
    }

    /** DynamoDB Local runs transactions one after the other; AWS cancels one of two that meet. */
    @Test
    void triesAgainWhereOthersAreInTheWay() {
        var conflicts = new AtomicInteger(3);
        var transactions = new Transactions(meeting(conflicts), new CountingIds(), _ -> {});
        var crowded = new DynamoReviews(
                DYNAMO.client(),
                DYNAMO.settings()::reviewsTable,
                () -> {
                    throw new IllegalStateException("No photos come or go");
                },
                transactions);

        assertThat(crowded.change(Optional.empty(), review("ada", 4, 0))).isEqualTo(Reviews.Change.DONE);
        conflicts.set(Integer.MAX_VALUE);
        assertThat(crowded.change(Optional.empty(), review("bob", 4, 0))).isEqualTo(Reviews.Change.CROWDED);
        assertThat(reviews().rating(TEAPOT).count()).isEqualTo(1);
    }

    private static DynamoDbClient meeting(AtomicInteger conflicts) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, args) -> {
                    if (method.getName().equals("transactWriteItems") && conflicts.getAndDecrement() > 0) {
                        throw TransactionCanceledException.builder()
                                .cancellationReasons(CancellationReason.builder()
                                        .code("TransactionConflict")
                                        .build())
                                .build();
                    }
                    try {
                        return method.invoke(DYNAMO.client(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Receipt.Units units(Runnable work) {
        return UnitsTaken.by(work).getOrDefault(Tables.REVIEWS, new Receipt.Units(0, 0));
    }
}
