package dev.souk.bench.hot;

import dev.souk.platform.receipts.ItemSize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Read units of a request by partition key. A get or a query is about one, and takes what is reported; of a batch each item
 * takes its own. Where nothing is found, AWS charges the least and DynamoDB Local may report nothing.
 */
final class Reads {
    private static final int BLOCK = 4 * 1024;
    private static final double EVENTUALLY = 0.5;
    private static final Pattern EQUAL = Pattern.compile("=\\s*(:\\w+)");

    private Reads() {}

    static Map<PartitionKey, Double> of(SdkRequest request, SdkResponse response) {
        if (request instanceof GetItemRequest get && response instanceof GetItemResponse answer) {
            return Map.of(
                    key(Place.of(get.tableName()), get.key()),
                    charged(answer.consumedCapacity(), get.consistentRead()));
        }
        if (request instanceof QueryRequest query && response instanceof QueryResponse answer) {
            return Map.of(partition(query), charged(answer.consumedCapacity(), query.consistentRead()));
        }
        return request instanceof BatchGetItemRequest batch && response instanceof BatchGetItemResponse answer
                ? batch(batch, answer)
                : Map.of();
    }

    /** The part of a batch that DynamoDB Local reports: keys under which nothing is found are left out. */
    static Map<Place, Double> reported(BatchGetItemRequest request, BatchGetItemResponse response) {
        var places = new TreeMap<Place, Double>();
        response.responses()
                .forEach((table, items) -> items.forEach(
                        item -> places.merge(Place.of(table), units(item, consistent(request, table)), Double::sum)));
        return places;
    }

    private static Map<PartitionKey, Double> batch(BatchGetItemRequest request, BatchGetItemResponse response) {
        var units = new TreeMap<PartitionKey, Double>();
        request.requestItems()
                .forEach((table, asked) -> asked.keys().forEach(key -> {
                    var item = response.responses().getOrDefault(table, List.of()).stream()
                            .filter(found -> found.entrySet().containsAll(key.entrySet()))
                            .findFirst()
                            .orElse(Map.of());
                    units.merge(key(Place.of(table), key), units(item, consistent(request, table)), Double::sum);
                }));
        return units;
    }

    private static boolean consistent(BatchGetItemRequest request, String table) {
        return Boolean.TRUE.equals(
                Objects.requireNonNull(request.requestItems().get(table), table).consistentRead());
    }

    private static double units(Map<String, AttributeValue> item, boolean consistent) {
        var blocks = Math.max(1, Math.ceilDiv(ItemSize.ofItem(item), BLOCK));
        return consistent ? blocks : EVENTUALLY * blocks;
    }

    private static double charged(ConsumedCapacity reported, Boolean consistent) {
        return Math.max(reported.capacityUnits(), Boolean.TRUE.equals(consistent) ? 1 : EVENTUALLY);
    }

    /** A condition on keys begins with the partition's. */
    private static PartitionKey partition(QueryRequest query) {
        var name = EQUAL.matcher(query.keyConditionExpression());
        if (!name.find()) {
            throw new IllegalArgumentException("No partition in " + query.keyConditionExpression());
        }
        var index = query.indexName() == null ? "" : query.indexName();
        var value = Objects.requireNonNull(query.expressionAttributeValues().get(name.group(1)), name.group(1));
        return new PartitionKey(new Place(query.tableName(), index), value.s());
    }

    private static PartitionKey key(Place place, Map<String, AttributeValue> key) {
        return new PartitionKey(
                place, Objects.requireNonNull(key.get("pk"), "pk").s());
    }
}
