package dev.souk.storage.uploads;

import dev.souk.platform.settings.Settings;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts uploads behind their port. */
@Singleton
public class UploadsStorage {
    /**
     * Uploads in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static Uploads uploads(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoUploads(client, table, clock);
    }

    @Produces
    @Singleton
    Uploads uploads(DynamoDbClient client, Settings settings, Clock clock) {
        return uploads(client, settings::operationsTable, clock);
    }
}
