package dev.souk.storage.accounts;

import dev.souk.catalog.TrustedSellers;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.AccountsTrust;
import dev.souk.sellers.SellerAccounts;
import dev.souk.storage.writes.Transactions;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts sellers' accounts, which stand in the accounts table, behind their port. */
@ApplicationScoped
public class SellersStorage {
    /** Sellers' accounts in this table. */
    public static SellerAccounts sellers(DynamoDbClient client, Supplier<String> table, Ids ids) {
        var transactions = new Transactions(client, ids, duration -> LockSupport.parkNanos(duration.toNanos()));
        return new DynamoSellerAccounts(client, table, transactions);
    }

    @Produces
    @Singleton
    SellerAccounts sellers(DynamoDbClient client, Settings settings, Ids ids) {
        return sellers(client, settings::accountsTable, ids);
    }

    @Produces
    @Singleton
    TrustedSellers trusted(SellerAccounts accounts) {
        return new AccountsTrust(accounts);
    }
}
