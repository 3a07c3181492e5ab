package dev.souk.storage.imports;

import dev.souk.imports.Imports;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts imports behind their port. */
@Singleton
public class ImportsStorage {
    /**
     * Imports in this table.
     *
     * @param table its physical name, asked for at each use
     */
    public static Imports imports(DynamoDbClient client, Supplier<String> table) {
        return new DynamoImports(client, table);
    }

    @Produces
    @Singleton
    Imports imports(DynamoDbClient client, Settings settings) {
        return imports(client, settings::operationsTable);
    }
}
