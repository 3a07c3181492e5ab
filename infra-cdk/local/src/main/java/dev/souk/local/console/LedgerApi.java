package dev.souk.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Adds up the ledgers of all orders from what is stored, without the domain's own code, which refuses books that do not
 * balance: {@code GET /_souk/api/ledger}. The names of attributes are those of {@code OrderItem} and {@code EntryItem}.
 */
public final class LedgerApi implements WebService {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        for (var item : orders()) {
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

    private Iterable<Map<String, AttributeValue>> orders() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(ordersTable)
                        .consistentRead(true)
                        .filterExpression("sk = :order")
                        .projectionExpression("pk, c, l")
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
