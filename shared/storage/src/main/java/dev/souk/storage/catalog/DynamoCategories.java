package dev.souk.storage.catalog;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.catalog.Categories;
import dev.souk.catalog.CategoryTree;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The category tree: one item, so that nobody ever reads a half of it. It is read by a query, which costs the same: whoever looks
 * at products may do that already.
 */
final class DynamoCategories implements Categories {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoCategories(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public CategoryTree find() {
        return read(false);
    }

    @Override
    public CategoryTree findLatest() {
        return read(true);
    }

    @Override
    public boolean save(CategoryTree tree) {
        try {
            table().putItem(put -> put.item(tree).conditionExpression(isStill(tree.version() - 1)));
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

    private CategoryTree read(boolean consistent) {
        var item = QueryConditional.keyEqualTo(CategoryTreeItem.KEY);
        return table().query(query -> query.queryConditional(item).consistentRead(consistent)).items().stream()
                .findFirst()
                .orElse(CategoryTree.NONE);
    }

    private DynamoDbTable<CategoryTree> table() {
        return client.table(table.get(), CategoryTreeItem.SCHEMA);
    }
}
