package dev.souk.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Adds up the ledgers of all orders from what is stored, without the domain's own code, which refuses books that do not
 * balance: {@code GET /_souk/api/ledger}; of some orders with {@code ?orders=} and their ids, commas between, 100 at the most: the
 * local engine sorts the whole table for each page of a scan, and after a year of orders that takes longer than anybody waits. The names of attributes are those of {@code OrderItem} and {@code EntryItem}.
 */
public final class LedgerApi implements WebService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ORDERS = "orders=";

    /** What DynamoDB reads at once. */
    private static final int MOST_ORDERS = 100;

    private static final String ATTRIBUTES = "pk, c, l";

    private static final AttributeValue NONE = AttributeValue.fromL(List.of());

    private final DynamoDbClient dynamoDb;
    private final String ordersTable;

    public LedgerApi(DynamoDbClient dynamoDb, String ordersTable) {
        this.dynamoDb = dynamoDb;
        this.ordersTable = ordersTable;
    }

    @Override
    public String prefix() {
        return "/_souk/api/ledger";
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var sums = new TreeMap<String, Long>();
        var unbalanced = JSON.createArrayNode();
        var entries = 0;
        var orders = 0;
        var named = named(request.query());
        if (named.size() > MOST_ORDERS) {
            return WebResponse.json(400, "{\"status\": 400, \"detail\": \"Name 100 orders at the most\"}");
        }
        for (var item : named.isEmpty() ? orders() : orders(named)) {
            var order = item.getOrDefault("l", NONE).l();
            var sum = order.stream().mapToLong(entry -> amount(entry)).sum();
            sums.merge(attribute(item, "c").s(), sum, Long::sum);
            entries += order.size();
            orders++;
            if (sum != 0) {
                unbalanced.add(attribute(item, "pk").s());
            }
        }
        var answer = JSON.createObjectNode().put("orders", orders).put("entries", entries);
        var byCurrency = answer.putObject("sums");
        sums.forEach(byCurrency::put);
        answer.set("unbalanced", unbalanced);
        return WebResponse.json(200, answer.toString()).with("cache-control", "no-store");
    }

    private static List<String> named(String query) {
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(ORDERS))
                .flatMap(pair -> Stream.of(pair.substring(ORDERS.length()).split(",", -1)))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private Iterable<Map<String, AttributeValue>> orders(List<String> ids) {
        var keys = ids.stream()
                .map(id -> Map.of("pk", AttributeValue.fromS("ORDER#" + id), "sk", AttributeValue.fromS("ORDER")))
                .toList();
        var wanted = KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(true)
                .projectionExpression(ATTRIBUTES)
                .build();
        // The paginator asks again for what one answer had no room for.
        return dynamoDb.batchGetItemPaginator(get -> get.requestItems(Map.of(ordersTable, wanted))).stream()
                .flatMap(page -> page.responses().getOrDefault(ordersTable, List.of()).stream())
                .toList();
    }

    private Iterable<Map<String, AttributeValue>> orders() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(ordersTable)
                        .consistentRead(true)
                        .filterExpression("sk = :order")
                        .projectionExpression(ATTRIBUTES)
                        .expressionAttributeValues(Map.of(":order", AttributeValue.fromS("ORDER"))))
                .items();
    }

    private static long amount(AttributeValue entry) {
        return Long.parseLong(attribute(entry.m(), "m").n());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
