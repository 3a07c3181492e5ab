package dev.souk.storage.operations;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.limits.CallBuckets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item a bucket and window, counted up on condition that there is room: one write a call, no read. */
final class DynamoCallBuckets implements CallBuckets {
    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Clock clock;

    DynamoCallBuckets(DynamoDbClient client, Supplier<String> table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> take(String bucket, int calls, Duration window) {
        var now = clock.instant();
        var begin = now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), window.toSeconds());
        var end = Instant.ofEpochSecond(begin).plus(window);
        try {
            client.updateItem(update -> update.tableName(table.get())
                    .key(Map.of("pk", fromS("RATE#" + bucket + "#" + begin), "sk", fromS("-")))
                    .updateExpression("SET #ttl = :ttl ADD #calls :one")
                    .conditionExpression("attribute_not_exists(#calls) OR #calls < :calls")
                    .expressionAttributeNames(Map.of("#ttl", "ttl", "#calls", "calls"))
                    .expressionAttributeValues(Map.of(
                            ":ttl", fromN(Long.toString(end.getEpochSecond())),
                            ":one", fromN("1"),
                            ":calls", fromN(Integer.toString(calls)))));
            return Optional.empty();
        } catch (ConditionalCheckFailedException full) {
            return Optional.of(Duration.between(now, end));
        }
    }
}
