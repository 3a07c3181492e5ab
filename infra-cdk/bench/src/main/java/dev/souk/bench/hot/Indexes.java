package dev.souk.bench.hot;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What writes take of indexes: "Using global secondary indexes" of DynamoDB's developer guide. An entry that comes or goes is
 * a write, one that moves to another key is two, and one of which nothing changes is none.
 */
final class Indexes {
    private final Map<String, List<GlobalSecondaryIndex>> byTable;

    /** The indexes of these tables. */
    Indexes(Collection<CreateTableRequest> tables) {
        this.byTable = tables.stream()
                .collect(Collectors.toMap(
                        CreateTableRequest::tableName, table -> List.copyOf(table.globalSecondaryIndexes())));
    }

    /** Units of the entries that change with an item; an item that is not there is empty. */
    Map<PartitionKey, Double> entries(
            String table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var units = new TreeMap<PartitionKey, Double>();
        for (var index : byTable.getOrDefault(table, List.of())) {
            var place = new Place(table, index.indexName());
            var was = entry(index, before);
            var is = entry(index, after);
            if (was.equals(is)) {
                continue;
            }
            if (!was.isEmpty() && !is.isEmpty() && keys(index).stream().allMatch(key -> same(key, was, is))) {
                units.put(
                        new PartitionKey(place, partition(index, is)),
                        Math.max(ItemWrite.units(was), ItemWrite.units(is)));
                continue;
            }
            for (var entry : List.of(was, is)) {
                if (!entry.isEmpty()) {
                    units.merge(new PartitionKey(place, partition(index, entry)), ItemWrite.units(entry), Double::sum);
                }
            }
        }
        return units;
    }

    /** What stands of the item in the index: nothing where it lacks a key of it. */
    private static Map<String, AttributeValue> entry(GlobalSecondaryIndex index, Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(keys(index))) {
            return Map.of();
        }
        var entry = new HashMap<>(item);
        if (index.projection().projectionType() != ProjectionType.ALL) {
            var shown = new HashSet<>(Set.of("pk", "sk"));
            shown.addAll(keys(index));
            shown.addAll(index.projection().nonKeyAttributes());
            entry.keySet().retainAll(shown);
        }
        return entry;
    }

    private static boolean same(String key, Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return Objects.equals(one.get(key), other.get(key));
    }

    private static List<String> keys(GlobalSecondaryIndex index) {
        return index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
    }

    private static String partition(GlobalSecondaryIndex index, Map<String, AttributeValue> entry) {
        var name = index.keySchema().stream()
                .filter(key -> key.keyType() == KeyType.HASH)
                .map(KeySchemaElement::attributeName)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(entry.get(name), name).s();
    }
}
