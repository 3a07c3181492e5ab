package dev.souk.storage.uploads;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** One item an upload, and a note by the day for each of which copies may lie about. */
final class DynamoUploads implements Uploads {
    /** What a sweep takes on of one day. */
    private static final int NOTES_AT_ONCE = 500;

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
        item.put(UploadItem.TTL, UploadWrites.seconds(clock.instant().plus(KEPT)));
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
        values.put(":now", UploadWrites.seconds(clock.instant()));
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

    @Override
    public Optional<Picture> claim(UploadId id, UploadOwner owner, Purpose purpose, String user) {
        var claim = new UploadWrites(table.get(), clock.instant()).claim(id, owner, purpose, user);
        try {
            var claimed = client.updateItem(update -> update.tableName(claim.tableName())
                            .key(claim.key())
                            .updateExpression(claim.updateExpression())
                            .conditionExpression(claim.conditionExpression())
                            .expressionAttributeNames(claim.expressionAttributeNames())
                            .expressionAttributeValues(claim.expressionAttributeValues())
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return UploadItem.read(id, claimed).state() instanceof UploadState.Ready(var picture)
                    ? Optional.of(picture)
                    : Optional.empty();
        } catch (ConditionalCheckFailedException not) {
            return Optional.empty();
        }
    }

    @Override
    public void expectCopies(UploadKey key, LocalDate day) {
        var item = UploadWrites.expectCopies(key, day);
        client.putItem(put -> put.tableName(table.get()).item(item));
    }

    @Override
    public List<UploadKey> copiesSince(LocalDate day) {
        return client
                .query(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS(UploadWrites.notes(day))))
                        .limit(NOTES_AT_ONCE))
                .items()
                .stream()
                .flatMap(item -> Optional.ofNullable(item.get("sk")).stream())
                .flatMap(key -> UploadKey.read(key.s()).stream())
                .toList();
    }

    @Override
    public void expectNoCopies(UploadKey key, LocalDate day) {
        client.deleteItem(delete -> delete.tableName(table.get()).key(UploadWrites.note(key, day)));
    }

    private Optional<Upload> known(UploadId id, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant().getEpochSecond();
        var end = Optional.ofNullable(item.get(UploadItem.TTL)).map(time -> Long.parseLong(time.n()));
        // What something makes use of has no end.
        return end.isEmpty() || end.get() > now ? Optional.of(UploadItem.read(id, item)) : Optional.empty();
    }
}
