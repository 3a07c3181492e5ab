package dev.souk.platform.receipts;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Request units of DynamoDB by table: asked for with each request, read from each answer, put right where it errs. */
final class Capacity {
    private Capacity() {}

    /** The request, asking for what it consumes. */
    static SdkRequest asked(SdkRequest request) {
        return switch (request) {
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case ScanRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactGetItemsRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest r ->
                r.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> request;
        };
    }

    /**
     * What an answer says was consumed.
     *
     * @param byAws whether AWS itself says so; what an emulator says of transactions is put right
     */
    static Map<String, Receipt.Units> of(SdkRequest request, SdkResponse response, boolean byAws) {
        return switch (response) {
            case GetItemResponse r -> read(one(r.consumedCapacity()));
            case QueryResponse r -> byAws ? read(one(r.consumedCapacity())) : queried(request, r);
            case ScanResponse r -> read(one(r.consumedCapacity()));
            case BatchGetItemResponse r -> byAws ? read(r.consumedCapacity()) : batched(request, r);
            case TransactGetItemsResponse r -> read(r.consumedCapacity());
            case PutItemResponse r -> written(one(r.consumedCapacity()));
            case UpdateItemResponse r -> written(one(r.consumedCapacity()));
            case DeleteItemResponse r -> written(one(r.consumedCapacity()));
            case BatchWriteItemResponse r -> written(r.consumedCapacity());
            case TransactWriteItemsResponse r -> byAws ? written(r.consumedCapacity()) : transacted(request, r);
            default -> Map.of();
        };
    }

    /**
     * What a refused write consumes: AWS charges for a condition that does not hold as for a write, and an answer that is an
     * exception does not say how much. The least it can be is taken, or the size of the old item where it came along.
     */
    static Map<String, Receipt.Units> ofFailure(SdkRequest request, @Nullable Throwable failure) {
        return switch (failure) {
            case ConditionalCheckFailedException e -> refused(request, WriteRules.units(e.item()));
            case TransactionCanceledException _
            when request instanceof TransactWriteItemsRequest transaction ->
                units(WriteRules.ofTransaction(transaction.transactItems(), Map.of()));
            case null, default -> Map.of();
        };
    }

    /** A query that finds nothing is charged as the smallest that finds something; DynamoDB Local says nothing for it. */
    private static Map<String, Receipt.Units> queried(SdkRequest request, QueryResponse response) {
        return request instanceof QueryRequest query && response.items().isEmpty()
                ? Map.of(query.tableName(), new Receipt.Units(Boolean.TRUE.equals(query.consistentRead()) ? 1 : 0.5, 0))
                : read(one(response.consumedCapacity()));
    }

    /** A key of a batch under which nothing is found is charged as the smallest item; DynamoDB Local leaves it out. */
    private static Map<String, Receipt.Units> batched(SdkRequest request, BatchGetItemResponse response) {
        var units = new TreeMap<>(read(response.consumedCapacity()));
        if (request instanceof BatchGetItemRequest batch) {
            batch.requestItems().forEach((table, asked) -> {
                var left = response.unprocessedKeys().get(table);
                var answered =
                        asked.keys().size() - (left == null ? 0 : left.keys().size());
                var found = response.responses().getOrDefault(table, List.of()).size();
                var least = Boolean.TRUE.equals(asked.consistentRead()) ? 1 : 0.5;
                units.merge(table, new Receipt.Units((answered - found) * least, 0), Receipt.Units::plus);
            });
        }
        return units;
    }

    private static Map<String, Receipt.Units> transacted(SdkRequest request, TransactWriteItemsResponse response) {
        if (!(request instanceof TransactWriteItemsRequest transaction)) {
            return Map.of();
        }
        var reported = new TreeMap<String, Double>();
        response.consumedCapacity().forEach(one -> reported.put(one.tableName(), one.capacityUnits()));
        return units(WriteRules.ofTransaction(transaction.transactItems(), reported));
    }

    private static Map<String, Receipt.Units> refused(SdkRequest request, double units) {
        return switch (request) {
            case PutItemRequest r -> Map.of(r.tableName(), new Receipt.Units(0, units));
            case UpdateItemRequest r -> Map.of(r.tableName(), new Receipt.Units(0, units));
            case DeleteItemRequest r -> Map.of(r.tableName(), new Receipt.Units(0, units));
            default -> Map.of();
        };
    }

    private static Map<String, Receipt.Units> units(Map<String, Double> writes) {
        var units = new TreeMap<String, Receipt.Units>();
        writes.forEach((table, write) -> units.put(table, new Receipt.Units(0, write)));
        return units;
    }

    private static Map<String, Receipt.Units> read(Collection<ConsumedCapacity> consumed) {
        return sum(consumed, units -> new Receipt.Units(units, 0));
    }

    private static Map<String, Receipt.Units> written(Collection<ConsumedCapacity> consumed) {
        return sum(consumed, units -> new Receipt.Units(0, units));
    }

    private static Map<String, Receipt.Units> sum(
            Collection<ConsumedCapacity> consumed, java.util.function.DoubleFunction<Receipt.Units> as) {
        var units = new TreeMap<String, Receipt.Units>();
        for (var one : consumed) {
            units.merge(one.tableName(), as.apply(one.capacityUnits()), Receipt.Units::plus);
        }
        return units;
    }

    private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity consumed) {
        return consumed == null ? List.of() : List.of(consumed);
    }
}
