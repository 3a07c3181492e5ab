package dev.souk.storage.writes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts many items with few calls, for items that are the same whenever they are put: a batch may be written in part, and what
 * is left is put again.
 */
public final class BatchPuts {
    /** What one call takes. */
    private static final int MOST = 25;
    /** DynamoDB leaves items where a partition has no units left; more than a few times in a row is a fault. */
    private static final int TRIES = 6;

    private static final long FIRST_WAIT_MILLIS = 50;

    private final DynamoDbClient client;
    private final Consumer<Duration> pause;

    /**
     * Puts by this client.
     *
     * @param pause waits between two tries
     */
    public BatchPuts(DynamoDbClient client, Consumer<Duration> pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Puts them all; of two with one key the later one.
     *
     * @throws IllegalStateException where some cannot be put; others of them may be there
     */
    public void put(String table, Collection<Map<String, AttributeValue>> items) {
        var byKey = new LinkedHashMap<List<AttributeValue>, WriteRequest>();
        for (var item : items) {
            byKey.put(
                    List.of(
                            item.getOrDefault("pk", AttributeValue.fromNul(true)),
                            item.getOrDefault("sk", AttributeValue.fromNul(true))),
                    WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        var requests = new ArrayList<>(byKey.values());
        for (var from = 0; from < requests.size(); from += MOST) {
            write(table, requests.subList(from, Math.min(requests.size(), from + MOST)));
        }
    }

    private void write(String table, List<WriteRequest> requests) {
        var left = requests;
        var wait = FIRST_WAIT_MILLIS;
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var now = left;
            left = client.batchWriteItem(batch -> batch.requestItems(Map.of(table, now)))
                    .unprocessedItems()
                    .getOrDefault(table, List.of());
            if (left.isEmpty()) {
                return;
            }
            pause.accept(Duration.ofMillis(wait));
            wait *= 2;
        }
        throw new IllegalStateException(left.size() + " items of " + table + " are not taken");
    }
}
