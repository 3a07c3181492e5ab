package dev.souk.bench.hot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * An item that a request writes.
 *
 * @param key primary key of the item
 * @param put the item that is put; empty where one is updated
 */
record Target(String table, Map<String, AttributeValue> key, Optional<Map<String, AttributeValue>> put) {
    /** All of a request, in its order; none where it only reads. */
    static List<Target> of(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> List.of(put(put.tableName(), put.item()));
            case UpdateItemRequest update -> List.of(update(update.tableName(), update.key()));
            case BatchWriteItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .flatMap(table -> table.getValue().stream()
                                .map(write ->
                                        put(table.getKey(), write.putRequest().item())))
                        .toList();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().map(Target::of).toList();
            default -> List.of();
        };
    }

    private static Target of(TransactWriteItem item) {
        if (item.put() != null) {
            return put(item.put().tableName(), item.put().item());
        }
        if (item.update() != null) {
            return update(item.update().tableName(), item.update().key());
        }
        throw new IllegalArgumentException("No order of a shopper deletes or only checks in a transaction");
    }

    private static Target put(String table, Map<String, AttributeValue> item) {
        var key = Map.of(
                "pk", item.getOrDefault("pk", AttributeValue.fromNul(true)),
                "sk", item.getOrDefault("sk", AttributeValue.fromNul(true)));
        return new Target(table, key, Optional.of(item));
    }

    private static Target update(String table, Map<String, AttributeValue> key) {
        return new Target(table, Map.copyOf(key), Optional.empty());
    }

    /** The item as it is once it is written: an update is looked up. */
    Map<String, AttributeValue> after(UnaryOperator<Map<String, AttributeValue>> lookUp) {
        return put.orElseGet(() -> lookUp.apply(key));
    }
}
