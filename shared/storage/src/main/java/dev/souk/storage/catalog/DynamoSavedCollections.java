package dev.souk.storage.catalog;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.collections.HomeCollections;
import dev.souk.collections.SavedCollections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item. Reads are consistent: its version is what the next save names. */
final class DynamoSavedCollections implements SavedCollections {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoSavedCollections(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public HomeCollections read() {
        return Optional.ofNullable(
                        table().getItem(get -> get.key(CollectionsItem.KEY).consistentRead(true)))
                .orElseGet(HomeCollections::unsaved);
    }

    @Override
    public boolean save(HomeCollections collections) {
        try {
            table().putItem(put -> put.item(collections).conditionExpression(isStill(collections.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Expression isStill(long version) {
        return version == 0
                ? Expression.builder().expression("attribute_not_exists(pk)").build()
                : Expression.builder()
                        .expression("version = :was")
                        .expressionValues(Map.of(":was", fromN(Long.toString(version))))
                        .build();
    }

    private DynamoDbTable<HomeCollections> table() {
        return client.table(table.get(), CollectionsItem.SCHEMA);
    }
}
