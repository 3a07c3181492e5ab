package dev.souk.storage.operations;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.idempotency.Claim;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.idempotency.KeptAnswer;
import dev.souk.idempotency.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * One item a key. A claim is one conditional put, whose failure brings the item that was in the way, so that no second read
 * is needed and nothing can change between the two.
 */
final class DynamoIdempotencyRecords implements IdempotencyRecords {
    /** TTL deletion lags by days: what has expired counts as gone before it is. A lost lease is for the same request only. */
    private static final String FREE =
            "attribute_not_exists(pk) OR #ttl <= :now OR (attribute_not_exists(#status) AND #until <= :nowMillis"
                    + " AND #fingerprint = :fingerprint)";

    private static final String MINE = "#holder = :holder";
    private static final String KEEP = "SET #status = :status, #headers = :headers, #cookies = :cookies, #body = :body";
    private static final String KEEP_EMPTY = "SET #status = :status, #headers = :headers, #cookies = :cookies";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoIdempotencyRecords(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Claim claim(RequestKey key, String fingerprint, String holder, Duration lease) {
        var now = clock.instant();
        var item = new HashMap<>(itemKey(key));
        item.put("fingerprint", fromS(fingerprint));
        item.put("holder", fromS(holder));
        item.put("until", fromN(Long.toString(now.plus(lease).toEpochMilli())));
        item.put("ttl", fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
        try {
            client.putItem(put -> put.tableName(table.get())
                    .item(item)
                    .conditionExpression(FREE)
                    .expressionAttributeNames(Map.of(
                            "#ttl", "ttl", "#status", "status", "#until", "until", "#fingerprint", "fingerprint"))
                    .expressionAttributeValues(Map.of(
                            ":now", fromN(Long.toString(now.getEpochSecond())),
                            ":nowMillis", fromN(Long.toString(now.toEpochMilli())),
                            ":fingerprint", fromS(fingerprint)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Claim.Granted(holder);
        } catch (ConditionalCheckFailedException e) {
            return inTheWay(e.item(), fingerprint, holder);
        }
    }

    private static Claim inTheWay(Map<String, AttributeValue> item, String fingerprint, String holder) {
        if (!attribute(item, "fingerprint").s().equals(fingerprint)) {
            return new Claim.OfAnotherRequest();
        }
        if (item.containsKey("status")) {
            return new Claim.Answered(answer(item));
        }
        // The put took effect, its reply was lost, and the SDK sent it again.
        return attribute(item, "holder").s().equals(holder)
                ? new Claim.Granted(holder)
                : new Claim.InProgress(Instant.ofEpochMilli(
                        Long.parseLong(attribute(item, "until").n())));
    }

    @Override
    public void keep(RequestKey key, String holder, KeptAnswer answer) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":holder", fromS(holder));
        values.put(":status", fromN(Integer.toString(answer.status())));
        var headers = new HashMap<String, AttributeValue>();
        answer.headers().forEach((name, value) -> headers.put(name, fromS(value)));
        values.put(":headers", AttributeValue.fromM(headers));
        values.put(
                ":cookies",
                AttributeValue.fromL(
                        answer.cookies().stream().map(AttributeValue::fromS).toList()));
        answer.body().ifPresent(body -> values.put(":body", fromS(body)));
        var names = new HashMap<>(
                Map.of("#holder", "holder", "#status", "status", "#headers", "headers", "#cookies", "cookies"));
        answer.body().ifPresent(body -> names.put("#body", "body"));
        try {
            client.updateItem(update -> update.tableName(table.get())
                    .key(itemKey(key))
                    .updateExpression(answer.body().isPresent() ? KEEP : KEEP_EMPTY)
                    .conditionExpression(MINE)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException lost) {
            // Another attempt holds the key by now; its answer is the one to keep.
            return;
        }
    }

    @Override
    public void release(RequestKey key, String holder) {
        try {
            client.deleteItem(delete -> delete.tableName(table.get())
                    .key(itemKey(key))
                    .conditionExpression(MINE)
                    .expressionAttributeNames(Map.of("#holder", "holder"))
                    .expressionAttributeValues(Map.of(":holder", fromS(holder))));
        } catch (ConditionalCheckFailedException lost) {
            // Not ours to give back any more.
            return;
        }
    }

    private static Map<String, AttributeValue> itemKey(RequestKey key) {
        return Map.of(
                "pk", fromS("IDEMPOTENCY#" + key.operation() + "#" + key.caller() + "#" + key.key()), "sk", fromS("-"));
    }

    private static KeptAnswer answer(Map<String, AttributeValue> item) {
        var headers = new HashMap<String, String>();
        attribute(item, "headers").m().forEach((name, value) -> headers.put(name, value.s()));
        List<String> cookies =
                attribute(item, "cookies").l().stream().map(AttributeValue::s).toList();
        return new KeptAnswer(
                Integer.parseInt(attribute(item, "status").n()),
                headers,
                cookies,
                Optional.ofNullable(item.get("body")).map(AttributeValue::s));
    }

    /** An attribute that every item has from its claim or its answer on. */
    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("An idempotency record has no " + name));
    }
}
