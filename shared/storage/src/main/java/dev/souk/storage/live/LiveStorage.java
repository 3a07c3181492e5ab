package dev.souk.storage.live;

import dev.souk.live.Watchers;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the watchers of orders behind their port. */
@Singleton
public class LiveStorage {
    /**
     * Watchers in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static Watchers watchers(DynamoDbClient client, Supplier<String> table, Clock clock) {
        return new DynamoWatchers(client, table, clock);
    }

    @Produces
    @Singleton
    Watchers watchers(DynamoDbClient client, Settings settings, Clock clock) {
        return watchers(client, settings::operationsTable, clock);
    }
}
