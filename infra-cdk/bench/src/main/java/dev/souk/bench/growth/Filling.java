package dev.souk.bench.growth;

import dev.souk.orders.Buyer;
import dev.souk.orders.OrderId;
import dev.souk.testkit.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Fills tables with copies of what the adapters wrote, under other keys, in batches: 10^5 products and orders by the
 * operations would take hours.
 */
final class Filling {
    private static final int BATCH = 25;
    /** A member of a shop that grows has some orders; a thousand members share them. */
    private static final int MEMBERS = 1_000;

    private final DynamoDbClient client;

    Filling(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Copies all items of a partition.
     *
     * @param names what stands in a copy of a number, by what stands in its template at the same places
     */
    void partition(String table, String key, int from, int to, IntFunction<Map<String, String>> names) {
        var items = client.query(query -> query.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(key)))
                        .consistentRead(true))
                .items();
        if (items.isEmpty()) {
            throw new IllegalStateException(table + " has nothing to copy below " + key);
        }
        copy(
                table,
                from,
                to,
                number -> items.stream()
                        .map(item -> renamed(item, names.apply(number)))
                        .toList());
    }

    /** Copies orders by turns, each with another id, for members of whom each has some. */
    void orders(List<Map<String, AttributeValue>> templates, int from, int to) {
        copy(Tables.ORDERS, from, to, number -> {
            var copy = new HashMap<>(templates.get(number % templates.size()));
            var id = OrderId.of(new Buyer.Guest(), "copy-" + number);
            copy.put("pk", AttributeValue.fromS("ORDER#" + id.value()));
            copy.put("member", AttributeValue.fromS("MEMBER#" + number % MEMBERS));
            return List.of(copy);
        });
    }

    private static Map<String, AttributeValue> renamed(Map<String, AttributeValue> item, Map<String, String> names) {
        var copy = new HashMap<>(item);
        copy.replaceAll((_, value) -> renamed(value, names));
        return copy;
    }

    private static AttributeValue renamed(AttributeValue value, Map<String, String> names) {
        return switch (value.type()) {
            case S -> {
                var text = value.s();
                for (var name : names.entrySet()) {
                    text = text.replace(name.getKey(), name.getValue());
                }
                yield AttributeValue.fromS(text);
            }
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(one -> renamed(one, names)).toList());
            case M -> AttributeValue.fromM(renamed(value.m(), names));
            default -> value;
        };
    }

    private void copy(String table, int from, int to, IntFunction<List<Map<String, AttributeValue>>> copies) {
        var waiting = new ArrayList<WriteRequest>();
        for (int number = from; number < to; number++) {
            copies.apply(number)
                    .forEach(item -> waiting.add(WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build()));
            while (waiting.size() >= BATCH) {
                write(table, waiting.subList(0, BATCH));
            }
        }
        if (!waiting.isEmpty()) {
            write(table, waiting);
        }
    }

    /** Writes these and takes them out of the list; what DynamoDB had no time for is written again. */
    private void write(String table, List<WriteRequest> requests) {
        var open = List.copyOf(requests);
        requests.clear();
        while (!open.isEmpty()) {
            var batch = open;
            var left = client.batchWriteItem(call -> call.requestItems(Map.of(table, batch)))
                    .unprocessedItems()
                    .get(table);
            open = Objects.requireNonNullElse(left, List.of());
        }
    }
}
