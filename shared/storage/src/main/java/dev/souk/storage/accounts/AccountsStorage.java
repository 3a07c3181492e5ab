package dev.souk.storage.accounts;

import dev.souk.accounts.AddressBooks;
import dev.souk.accounts.Profiles;
import dev.souk.accounts.Wishlists;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** Puts the accounts table behind its ports. Its physical name is asked for at each use. */
@ApplicationScoped
public class AccountsStorage {
    /** Profiles in this table. */
    public static Profiles profiles(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoProfiles(client, table);
    }

    /** Address books in this table. */
    public static AddressBooks addressBooks(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoAddressBooks(client, table);
    }

    /** Wishlists in this table. */
    public static Wishlists wishlists(DynamoDbEnhancedClient client, Supplier<String> table) {
        return new DynamoWishlists(client, table);
    }

    @Produces
    @Singleton
    AddressBooks addressBooks(DynamoDbEnhancedClient client, Settings settings) {
        return addressBooks(client, settings::accountsTable);
    }

    @Produces
    @Singleton
    Profiles profiles(DynamoDbEnhancedClient client, Settings settings) {
        return profiles(client, settings::accountsTable);
    }

    @Produces
    @Singleton
    Wishlists wishlists(DynamoDbEnhancedClient client, Settings settings) {
        return wishlists(client, settings::accountsTable);
    }
}
