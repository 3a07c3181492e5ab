package dev.souk.storage.accounts;

import dev.souk.catalog.SellerStandings;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.AccountsStandings;
import dev.souk.sellers.SavedViews;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellersSettings;
import dev.souk.sellers.ShelfMarks;
import dev.souk.shipping.Dispatches;
import dev.souk.storage.reads.BatchReads;
import dev.souk.storage.writes.Transactions;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts what sellers have in the accounts table behind its ports. */
@ApplicationScoped
public class SellersStorage {
    /** Sellers' accounts in this table. */
    public static SellerAccounts sellers(DynamoDbClient client, Supplier<String> table, Ids ids) {
        var transactions = new Transactions(client, ids, SellersStorage::pause);
        return new DynamoSellerAccounts(client, table, transactions);
    }

    /** Marks of sellers' shelves in this table. */
    public static ShelfMarks shelfMarks(DynamoDbClient client, Supplier<String> table) {
        return new DynamoShelfMarks(client, table);
    }

    /** Sellers' views in this table. */
    public static SavedViews views(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoSavedViews(client, table);
    }

    /** Sellers' settings in this table. */
    public static SellersSettings settings(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoSellersSettings(client, table);
    }

    /** How sellers send, by their settings in this table. */
    public static Dispatches dispatches(DynamoDbClient client, Supplier<String> table) {
        return new DynamoDispatches(new BatchReads(client, SellersStorage::pause), table);
    }

    @Produces
    @Singleton
    SellersSettings sellersSettings(DynamoDbEnhancedClient client, Settings settings) {
        return settings(client, settings::accountsTable);
    }

    @Produces
    @Singleton
    Dispatches dispatches(DynamoDbClient client, Settings settings) {
        return dispatches(client, settings::accountsTable);
    }

    @Produces
    @Singleton
    SavedViews views(DynamoDbEnhancedClient client, Settings settings) {
        return views(client, settings::accountsTable);
    }

    @Produces
    @Singleton
    SellerAccounts sellers(DynamoDbClient client, Settings settings, Ids ids) {
        return sellers(client, settings::accountsTable, ids);
    }

    @Produces
    @Singleton
    SellerStandings standings(SellerAccounts accounts) {
        return new AccountsStandings(accounts);
    }

    @Produces
    @Singleton
    ShelfMarks shelfMarks(DynamoDbClient client, Settings settings) {
        return shelfMarks(client, settings::accountsTable);
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
