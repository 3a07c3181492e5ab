package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Takes the units of each request apart by partition key, for the sake of whom the thread works, and holds what it makes of them
 * against what the engine reports. Items are looked up before and after each write by a client of its own: what others write
 * of the same item meanwhile is no matter, as long as neither its size in units nor its entries in indexes change with it.
 */
final class KeyMeter implements ExecutionInterceptor {
    /** A transaction writes each item twice, and its entries in indexes once. */
    private static final int TRANSACTION = 2;

    private static final ExecutionAttribute<List<Map<String, AttributeValue>>> BEFORE =
            new ExecutionAttribute<>("before");

    private final DynamoDbClient lookingUp;
    private final Indexes indexes;
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    /** @param lookingUp a client that is not watched by this one */
    KeyMeter(DynamoDbClient lookingUp, Indexes indexes) {
        this.lookingUp = lookingUp;
        this.indexes = indexes;
    }

    /** Requests of which the engine reports something else: there are to be none. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var asked = ReturnConsumedCapacity.INDEXES;
        return switch (context.request()) {
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(asked).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(asked).build();
            case BatchGetItemRequest r ->
                r.toBuilder().returnConsumedCapacity(asked).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(asked).build();
            case UpdateItemRequest r ->
                r.toBuilder().returnConsumedCapacity(asked).build();
            case BatchWriteItemRequest r ->
                r.toBuilder().returnConsumedCapacity(asked).build();
            case TransactWriteItemsRequest r ->
                r.toBuilder().returnConsumedCapacity(asked).build();
            default ->
                throw new IllegalArgumentException(
                        "No units are known of a " + context.request().getClass());
        };
    }

    @Override
    public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
        attributes.putAttribute(
                BEFORE,
                Target.of(context.request()).stream()
                        .map(target -> item(target.table(), target.key()))
                        .toList());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var request = context.request();
        var response = context.response();
        var transaction = request instanceof TransactWriteItemsRequest;
        var targets = Target.of(request);
        var writes = writes(targets, attributes.getAttribute(BEFORE));
        if (!targets.isEmpty()) {
            hold(request, transaction ? Reported.ofTransaction(writes) : Reported.ofPlain(writes), consumed(response));
        } else if (request instanceof BatchGetItemRequest batch && response instanceof BatchGetItemResponse answer) {
            hold(request, Reads.reported(batch, answer), answer.consumedCapacity());
        }
        var reads = Reads.of(request, response);
        Sake.current(keys(writes, reads.keySet())).ifPresent(sake -> {
            reads.forEach((key, units) -> sake.take(key, new Receipt.Units(units, 0)));
            for (var write : writes) {
                sake.take(write.key(), new Receipt.Units(0, write.units() * (transaction ? TRANSACTION : 1)));
                write.entries().forEach((key, units) -> sake.take(key, new Receipt.Units(0, units)));
            }
            if (transaction) {
                sake.countTransaction(true);
            }
        });
    }

    private static List<PartitionKey> keys(List<ItemWrite> writes, Collection<PartitionKey> more) {
        return Stream.concat(writes.stream().map(ItemWrite::key), more.stream()).toList();
    }

    /** What is refused is charged as if it were written, and leaves no entry in an index. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var cancelled = context.exception() instanceof TransactionCanceledException;
        if (!cancelled && !(context.exception() instanceof ConditionalCheckFailedException)) {
            return;
        }
        var writes = Target.of(context.request()).stream()
                .map(target -> ItemWrite.of(
                        indexes, target.table(), Map.of(), target.put().orElseGet(target::key)))
                .toList();
        Sake.current(keys(writes, List.of())).ifPresent(sake -> {
            writes.forEach(write -> sake.refuse(write.key(), write.units() * (cancelled ? TRANSACTION : 1)));
            if (cancelled) {
                sake.countTransaction(false);
            }
        });
    }

    private List<ItemWrite> writes(List<Target> targets, List<Map<String, AttributeValue>> before) {
        var writes = new ArrayList<ItemWrite>();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var after = target.after(key -> item(target.table(), key));
            writes.add(ItemWrite.of(indexes, target.table(), before.get(i), after));
        }
        return writes;
    }

    private void hold(SdkRequest request, Map<Place, Double> attributed, Collection<ConsumedCapacity> consumed) {
        var said = Reported.said(consumed);
        if (!said.equals(attributed)) {
            differences.add("Attributed " + attributed + ", reported " + said + ": " + request);
        }
    }

    private static Collection<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case PutItemResponse r -> List.of(r.consumedCapacity());
            case UpdateItemResponse r -> List.of(r.consumedCapacity());
            case BatchWriteItemResponse r -> r.consumedCapacity();
            case TransactWriteItemsResponse r -> r.consumedCapacity();
            default -> throw new IllegalArgumentException("Not the answer to a write: " + response);
        };
    }

    private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
        return lookingUp
                .getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }
}
