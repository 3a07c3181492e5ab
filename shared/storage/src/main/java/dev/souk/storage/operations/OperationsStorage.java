package dev.souk.storage.operations;

import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.limits.CallBuckets;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the operations table behind its ports. */
@Singleton
public class OperationsStorage {
    /**
     * Idempotency records in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static IdempotencyRecords idempotencyRecords(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoIdempotencyRecords(client, table, clock);
    }

    /**
     * Call buckets in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static CallBuckets callBuckets(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoCallBuckets(client, table, clock);
    }

    @Produces
    @Singleton
    IdempotencyRecords idempotencyRecords(DynamoDbClient client, Settings settings, Clock clock) {
        return idempotencyRecords(client, settings::operationsTable, clock);
    }

    @Produces
    @Singleton
    CallBuckets callBuckets(DynamoDbClient client, Settings settings, Clock clock) {
        return callBuckets(client, settings::operationsTable, clock);
    }
}
