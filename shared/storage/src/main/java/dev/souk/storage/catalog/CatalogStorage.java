package dev.souk.storage.catalog;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.WaitingProducts;
import dev.souk.collections.SavedCollections;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Offers;
import dev.souk.storage.reads.BatchReads;
import dev.souk.storage.writes.Transactions;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the catalog table behind its ports. Its physical name is asked for at each use. */
@ApplicationScoped
public class CatalogStorage {
    /** Products in this table. */
    public static Products products(DynamoDbClient client, Supplier<String> table) {
        return new DynamoProducts(client, table);
    }

    /**
     * Corrections of the stock in this table.
     *
     * @param pause waits so long
     */
    public static StockCorrections corrections(
            DynamoDbClient client, Supplier<String> table, Ids ids, Consumer<Duration> pause) {
        return new DynamoStockCorrections(new Transactions(client, ids, pause), table);
    }

    /** Sellers' products in this table. */
    public static SellersShelves shelves(DynamoDbClient client, Supplier<String> table) {
        return new DynamoSellersShelves(client, table, products(client, table));
    }

    /** Products that wait, in this table. */
    public static WaitingProducts waiting(DynamoDbClient client, Supplier<String> table) {
        return new DynamoWaitingProducts(client, table, products(client, table));
    }

    /**
     * Offers out of this table.
     *
     * @param pause waits so long
     */
    public static Offers offers(DynamoDbClient client, Supplier<String> table, Consumer<Duration> pause) {
        return new DynamoOffers(client, new BatchReads(client, pause), table);
    }

    /** Categories in this table. */
    public static Categories categories(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoCategories(client, table);
    }

    /** What the shop's home shows, in this table. */
    public static SavedCollections collections(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoSavedCollections(client, table);
    }

    @Produces
    @Singleton
    Products products(DynamoDbClient client, Settings settings) {
        return products(client, settings::catalogTable);
    }

    @Produces
    @Singleton
    StockCorrections corrections(DynamoDbClient client, Settings settings, Ids ids) {
        return corrections(client, settings::catalogTable, ids, CatalogStorage::sleep);
    }

    @Produces
    @Singleton
    SellersShelves shelves(DynamoDbClient client, Settings settings) {
        return shelves(client, settings::catalogTable);
    }

    @Produces
    @Singleton
    WaitingProducts waiting(DynamoDbClient client, Settings settings) {
        return waiting(client, settings::catalogTable);
    }

    @Produces
    @Singleton
    Offers offers(DynamoDbClient client, Settings settings) {
        return offers(client, settings::catalogTable, CatalogStorage::sleep);
    }

    @Produces
    @Singleton
    Categories categories(DynamoDbEnhancedClient client, Settings settings) {
        return categories(client, settings::catalogTable);
    }

    @Produces
    @Singleton
    SavedCollections collections(DynamoDbEnhancedClient client, Settings settings) {
        return collections(client, settings::catalogTable);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
