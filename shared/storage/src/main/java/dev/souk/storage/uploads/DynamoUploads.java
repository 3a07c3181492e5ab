package dev.souk.storage.uploads;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** One item an upload. */
final class DynamoUploads implements Uploads {
    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoUploads(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void announce(Upload upload) {
        var item = new HashMap<>(UploadItem.of(upload));
        item.put(UploadItem.TTL, fromN(Long.toString(clock.instant().plus(KEPT).getEpochSecond())));
        try {
            client.putItem(
                    put -> put.tableName(table.get()).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException noted) {
            // The put was sent twice: the first stands.
        }
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        var item = client.getItem(get ->
                        get.tableName(table.get()).key(UploadItem.key(id)).consistentRead(true))
                .item();
        return known(id, item);
    }

    @Override
    public Optional<Upload> settle(UploadId id, UploadState state) {
        var sets = new ArrayList<String>();
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        UploadItem.state(state).forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        names.put("#ttl", UploadItem.TTL);
        values.put(":now", fromN(Long.toString(clock.instant().getEpochSecond())));
        values.put(":before", fromS(UploadItem.PREPARING));
        try {
            var settled = client.updateItem(update -> update.tableName(table.get())
                            .key(UploadItem.key(id))
                            .updateExpression("SET " + String.join(", ", sets))
                            // An item whose time is over may stand for days yet.
                            .conditionExpression("#state = :before AND #ttl > :now")
                            .expressionAttributeNames(names)
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes();
            return Optional.of(UploadItem.read(id, settled));
        } catch (ConditionalCheckFailedException otherwise) {
            return known(id, otherwise.item());
        }
    }

    private Optional<Upload> known(UploadId id, Map<String, AttributeValue> item) {
        var now = clock.instant().getEpochSecond();
        return Optional.ofNullable(item.get(UploadItem.TTL))
                .filter(end -> Long.parseLong(end.n()) > now)
                .map(end -> UploadItem.read(id, item));
    }
}
