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
     * Copies a product with its stock.
     *
     * @param template its id, which stands in its items wherever a copy's is to stand
     * @param name of the copy of a number
     */
    void products(String template, int from, int to, IntFunction<String> name) {
        var items = client.query(query -> query.tableName(Tables.CATALOG)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("PRODUCT#" + template))))
                .items();
        copy(
                Tables.CATALOG,
                from,
                to,
                number -> items.stream()
                        .map(item -> renamed(item, template, name.apply(number)))
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

    private static Map<String, AttributeValue> renamed(Map<String, AttributeValue> item, String from, String to) {
        var copy = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> copy.put(
                name, value.s() == null ? value : AttributeValue.fromS(value.s().replace(from, to))));
        return copy;
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
