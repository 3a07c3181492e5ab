package dev.souk.storage.promotions;

import dev.souk.platform.settings.Settings;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standings;
import dev.souk.storage.reads.BatchReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts promotions behind their ports. The table's physical name is asked for at each use. */
@ApplicationScoped
public class PromotionStorage {
    /** Promotions in this table. */
    public static Promotions promotions(
            DynamoDbClient client, DynamoDbEnhancedClient enhanced, Supplier<String> table) {
        return new DynamoPromotions(client, enhanced, table);
    }

    /**
     * What promotions hold, out of this table.
     *
     * @param pause waits so long
     */
    public static Standings standings(DynamoDbClient client, Supplier<String> table, Consumer<Duration> pause) {
        return new DynamoStandings(client, new BatchReads(client, pause), table);
    }

    @Produces
    @Singleton
    Promotions promotions(DynamoDbClient client, DynamoDbEnhancedClient enhanced, Settings settings) {
        return promotions(client, enhanced, settings::catalogTable);
    }

    @Produces
    @Singleton
    Standings standings(DynamoDbClient client, Settings settings) {
        return standings(client, settings::catalogTable, pause -> LockSupport.parkNanos(pause.toNanos()));
    }
}
