package dev.souk.storage.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by their keys, and asks again for those that DynamoDB had no time for. */
public final class BatchReads {
    /** What one call takes. */
    private static final int MOST_KEYS = 100;
    /** With waits of 20 ms, doubled each time: 2.5 seconds in all, of a function's ten. */
    private static final int TRIES = 8;

    private static final Duration FIRST_WAIT = Duration.ofMillis(20);

    private final DynamoDbClient client;
    private final Consumer<Duration> pause;

    public BatchReads(DynamoDbClient client, Consumer<Duration> pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * The items that are there, in no order.
     *
     * @param keys any number, none twice
     * @throws IllegalStateException where DynamoDB keeps leaving some out
     */
    public List<Map<String, AttributeValue>> read(String table, Collection<Map<String, AttributeValue>> keys) {
        return read(table, keys, false);
    }

    /**
     * The same.
     *
     * @param consistent whether every write before the call is in it, at twice the price
     */
    public List<Map<String, AttributeValue>> read(
            String table, Collection<Map<String, AttributeValue>> keys, boolean consistent) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var open = new ArrayList<>(keys);
        var wait = FIRST_WAIT;
        for (var failures = 0; !open.isEmpty(); ) {
            var batch = open.subList(0, Math.min(MOST_KEYS, open.size()));
            var request = KeysAndAttributes.builder()
                    .keys(List.copyOf(batch))
                    .consistentRead(consistent)
                    .build();
            batch.clear();
            var answer = client.batchGetItem(call -> call.requestItems(Map.of(table, request)));
            items.addAll(answer.responses().getOrDefault(table, List.of()));
            var left = answer.unprocessedKeys().get(table);
            if (left != null) {
                if (++failures == TRIES) {
                    throw new IllegalStateException("DynamoDB left keys of " + table + " unread " + TRIES + " times");
                }
                open.addAll(left.keys());
                pause.accept(wait);
                wait = wait.multipliedBy(2);
            }
        }
        return items;
    }
}
