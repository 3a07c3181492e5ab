package dev.souk.storage.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.WaitingProducts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Waiting products by an index in which nothing else stands. It holds keys alone: a queue is short and rarely looked at, and
 * each change of a product that waits would be written twice.
 */
final class DynamoWaitingProducts implements WaitingProducts {
    private static final String OF_QUEUE = "waiting = :queue";
    private static final String DUE = "waiting = :queue AND waitingSince < :after";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Products products;

    DynamoWaitingProducts(DynamoDbClient client, Supplier<String> table, Products products) {
        this.client = client;
        this.table = table;
        this.products = products;
    }

    @Override
    public Optional<Page> inReview(int limit, Optional<String> cursor) {
        var index = new ListingIndex("byWaiting", "waiting", "waitingSince", PublicationSchema.REVIEW, true);
        var start = cursor.flatMap(index::key);
        if (cursor.isPresent() && start.isEmpty()) {
            return Optional.empty();
        }
        var request = query(OF_QUEUE, Map.of(":queue", AttributeValue.fromS(PublicationSchema.REVIEW)), limit)
                .exclusiveStartKey(start.orElse(null))
                .build();
        var found = client.query(request);
        // The index may be a moment behind the products.
        var waiting = found.items().stream()
                .map(DynamoWaitingProducts::id)
                .flatMap(id -> products.findOwn(id).stream())
                .filter(there -> there.product().publication().state() == PublicationState.IN_REVIEW)
                .toList();
        return Optional.of(new Page(
                waiting,
                found.hasLastEvaluatedKey() ? Optional.of(index.cursor(found.lastEvaluatedKey())) : Optional.empty()));
    }

    @Override
    public List<ProductId> due(Instant now, int limit) {
        // Every key of a moment sorts below the bare number of the one after it.
        var after = "%013d".formatted(now.toEpochMilli() + 1);
        var values = Map.of(
                ":queue", AttributeValue.fromS(PublicationSchema.PUBLISH), ":after", AttributeValue.fromS(after));
        return client.query(query(DUE, values, limit).build()).items().stream()
                .map(DynamoWaitingProducts::id)
                .toList();
    }

    private QueryRequest.Builder query(String condition, Map<String, AttributeValue> values, int limit) {
        return QueryRequest.builder()
                .tableName(table.get())
                .indexName("byWaiting")
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .limit(limit);
    }

    private static ProductId id(Map<String, AttributeValue> entry) {
        return CatalogKeys.productId(Objects.requireNonNull(entry.get("pk")).s());
    }
}
