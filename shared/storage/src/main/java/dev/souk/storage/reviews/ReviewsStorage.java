package dev.souk.storage.reviews;

import dev.souk.platform.settings.Settings;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldReviews;
import dev.souk.reviews.Votes;
import dev.souk.storage.uploads.UploadWrites;
import dev.souk.storage.writes.Transactions;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the reviews table behind its ports. Its physical name is asked for at each use. */
@ApplicationScoped
public class ReviewsStorage {
    /**
     * Reviews in this table.
     *
     * @param operations physical name of the table of uploads; asked for where photos come or go
     */
    public static Reviews reviews(
            DynamoDbClient client, Supplier<String> table, Supplier<String> operations, Ids ids, Clock clock) {
        return new DynamoReviews(
                client, table, () -> new UploadWrites(operations.get(), clock.instant()), transactions(client, ids));
    }

    /** Votes in this table. */
    public static Votes votes(DynamoDbClient client, Supplier<String> table, Ids ids) {
        return new DynamoVotes(client, table, transactions(client, ids));
    }

    /** Reports in this table. */
    public static Reports reports(DynamoDbClient client, Supplier<String> table, Ids ids) {
        return new DynamoReports(client, table, transactions(client, ids));
    }

    /** What this table has of each seller's goods. */
    public static SoldReviews sold(DynamoDbClient client, Supplier<String> table) {
        return new DynamoSoldReviews(client, table);
    }

    @Produces
    @Singleton
    SoldReviews sold(DynamoDbClient client, Settings settings) {
        return sold(client, settings::reviewsTable);
    }

    @Produces
    @Singleton
    Reviews reviews(DynamoDbClient client, Settings settings, Ids ids, Clock clock) {
        return reviews(client, settings::reviewsTable, settings::operationsTable, ids, clock);
    }

    @Produces
    @Singleton
    Votes votes(DynamoDbClient client, Settings settings, Ids ids) {
        return votes(client, settings::reviewsTable, ids);
    }

    @Produces
    @Singleton
    Reports reports(DynamoDbClient client, Settings settings, Ids ids) {
        return reports(client, settings::reviewsTable, ids);
    }

    private static Transactions transactions(DynamoDbClient client, Ids ids) {
        return new Transactions(client, ids, duration -> LockSupport.parkNanos(duration.toNanos()));
    }
}
