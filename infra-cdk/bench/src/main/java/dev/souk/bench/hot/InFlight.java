package dev.souk.bench.hot;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Cancels a transaction that meets another one on an item, as DynamoDB does and DynamoDB Local does not, and keeps each one
 * in flight for as long as DynamoDB does.
 */
final class InFlight implements ExecutionInterceptor {
    private static final ExecutionAttribute<Set<Item>> HELD = new ExecutionAttribute<>("held");

    private final Map<Item, Sake> holders = new HashMap<>();
    private final Duration lasting;

    private record Item(String table, Map<String, AttributeValue> key) {
        PartitionKey partition() {
            return new PartitionKey(
                    Place.of(table), Objects.requireNonNull(key.get("pk")).s());
        }
    }

    /** @param lasting how long a transaction takes beside what DynamoDB Local takes */
    InFlight(Duration lasting) {
        this.lasting = lasting;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest request && attributes.getAttribute(HELD) == null) {
            var items = Target.of(request).stream()
                    .map(target -> new Item(target.table(), target.key()))
                    .toList();
            var keys = items.stream().map(Item::partition).toList();
            hold(items, Sake.current(keys).orElseGet(() -> Sake.of(new Tally(""))));
            attributes.putAttribute(HELD, Set.copyOf(items));
            var until = System.nanoTime() + lasting.toNanos();
            for (var left = lasting.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        release(attributes);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        release(attributes);
    }

    private synchronized void hold(List<Item> items, Sake sake) {
        var met = items.stream().filter(holders::containsKey).collect(Collectors.toSet());
        if (met.isEmpty()) {
            items.forEach(item -> holders.put(item, sake));
            return;
        }
        met.forEach(item -> sake.meet(item.partition(), Objects.requireNonNull(holders.get(item))));
        throw TransactionCanceledException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("TransactionCanceledException")
                        .errorMessage("Transaction cancelled")
                        .build())
                .cancellationReasons(items.stream()
                        .map(item -> CancellationReason.builder()
                                .code(met.contains(item) ? "TransactionConflict" : "None")
                                .build())
                        .toList())
                .build();
    }

    private synchronized void release(ExecutionAttributes attributes) {
        var held = attributes.getAttribute(HELD);
        if (held != null) {
            held.forEach(holders::remove);
        }
    }
}
