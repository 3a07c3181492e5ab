package dev.souk.storage.catalog;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The category tree: one partition, read by one query. */
final class DynamoCategories implements Categories {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoCategories(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Category> all() {
        return items(false).map(CategoryItem::category).toList();
    }

    @Override
    public void replaceAll(List<Category> categories) {
        var kept = new HashSet<String>();
        for (var position = 0; position < categories.size(); position++) {
            var category = categories.get(position);
            var sort = CatalogKeys.category(position, category.id());
            kept.add(sort);
            table().putItem(new CategoryItem(sort, category));
        }
        items(true).filter(item -> !kept.contains(item.sort())).toList().forEach(table()::deleteItem);
    }

    private Stream<CategoryItem> items(boolean consistent) {
        var partition = QueryConditional.keyEqualTo(key -> key.partitionValue(CatalogKeys.CATEGORIES));
        return table().query(query -> query.queryConditional(partition).consistentRead(consistent)).items().stream();
    }

    private DynamoDbTable<CategoryItem> table() {
        return client.table(table.get(), CategoryItem.SCHEMA);
    }
}
