package dev.souk.storage.accounts;

import dev.souk.identity.MemberId;
import dev.souk.staff.Membership;
import dev.souk.staff.Memberships;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A get each. Consistent: who was removed a moment ago is out. */
final class DynamoMemberships implements Memberships {
    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoMemberships(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Membership> of(MemberId person) {
        var found = client.getItem(get ->
                get.tableName(table.get()).key(MembershipItem.key(person)).consistentRead(true));
        return found.hasItem() ? Optional.of(MembershipItem.read(person, found.item())) : Optional.empty();
    }
}
