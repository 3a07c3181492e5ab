package dev.souk.storage.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.mail.MailChoices;
import dev.souk.orders.GuestKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item for each address that wants no invitations, named by its hash: no table lists who reads what. */
final class DynamoMailChoices implements MailChoices {
    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoMailChoices(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean wantsInvitations(String address) {
        return client.getItem(
                        get -> get.tableName(table.get()).key(key(address)).consistentRead(true))
                .item()
                .isEmpty();
    }

    @Override
    public void chooseInvitations(String address, boolean wanted) {
        if (wanted) {
            client.deleteItem(delete -> delete.tableName(table.get()).key(key(address)));
        } else {
            var item = new HashMap<>(key(address));
            item.put("unwanted", fromN(Long.toString(clock.millis())));
            client.putItem(put -> put.tableName(table.get()).item(item));
        }
    }

    private static Map<String, AttributeValue> key(String address) {
        return Map.of("pk", fromS("ADDRESS#" + GuestKey.of(address)), "sk", fromS("INVITATIONS"));
    }
}
