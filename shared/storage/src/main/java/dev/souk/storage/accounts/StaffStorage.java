package dev.souk.storage.accounts;

import dev.souk.platform.settings.Settings;
import dev.souk.staff.Memberships;
import dev.souk.staff.Staffs;
import dev.souk.storage.writes.Transactions;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the staff of shops in the accounts table behind its ports. */
@ApplicationScoped
public class StaffStorage {
    /** Staff in this table. */
    public static Staffs staffs(DynamoDbClient client, Supplier<String> table, Ids ids) {
        var transactions = new Transactions(client, ids, duration -> LockSupport.parkNanos(duration.toNanos()));
        return new DynamoStaffs(client, table, transactions);
    }

    /** Memberships in this table. */
    public static Memberships memberships(DynamoDbClient client, Supplier<String> table) {
        return new DynamoMemberships(client, table);
    }

    @Produces
    @Singleton
    Staffs staffs(DynamoDbClient client, Settings settings, Ids ids) {
        return staffs(client, settings::accountsTable, ids);
    }

    @Produces
    @Singleton
    Memberships memberships(DynamoDbClient client, Settings settings) {
        return memberships(client, settings::accountsTable);
    }
}
