package dev.souk.storage.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.ProductViews;
import dev.souk.sellers.SavedViews;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** An item for all views of a seller. Reads are consistent: their version is what the next save names. */
final class DynamoSavedViews implements SavedViews {
    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoSavedViews(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public ProductViews of(SellerId seller) {
        return Optional.ofNullable(table().getItem(
                                get -> get.key(ProductViewsItem.key(seller)).consistentRead(true)))
                .orElseGet(() -> ProductViews.none(seller));
    }

    @Override
    public boolean save(ProductViews views) {
        try {
            table().putItem(put -> put.item(views).conditionExpression(Versioned.isStill(views.version() - 1)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private DynamoDbTable<ProductViews> table() {
        return client.table(table.get(), ProductViewsItem.SCHEMA);
    }
}
