package dev.souk.storage.carts;

import dev.souk.cart.Carts;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** Puts the carts table behind its port. */
@ApplicationScoped
public class CartStorage {
    /**
     * Carts in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static Carts carts(DynamoDbEnhancedClient client, Supplier<String> table, Clock clock) {
        return new DynamoCarts(client, table, clock);
    }

    @Produces
    @Singleton
    Carts carts(DynamoDbEnhancedClient client, Settings settings, Clock clock) {
        return carts(client, settings::cartsTable, clock);
    }
}
