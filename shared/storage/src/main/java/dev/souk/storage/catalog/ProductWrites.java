package dev.souk.storage.catalog;

import dev.souk.catalog.Product;
import dev.souk.catalog.Products.Change;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.VariantId;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes of one change. The product's version makes them count once however often they are sent, which is why a count
 * alone writes the product too: adding to a number is not safe to repeat by itself.
 */
final class ProductWrites {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "version = :was";
    private static final String COUNT = "SET counted = :counted ADD available :by";
    private static final String ENOUGH = "available >= :drop";
    /** What one transaction takes. */
    private static final int MOST_WRITES = 100;

    private final String table;
    private final Change change;

    ProductWrites(String table, Change change) {
        this.table = table;
        this.change = change;
    }

    /** Whether no stock is written, so that a plain put does, at half the price of a transaction. */
    boolean productAlone() {
        return change.stock().isEmpty() && change.withdrawn().isEmpty();
    }

    PutItemRequest put() {
        var put = conditionalPut();
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeValues(put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                .build();
    }

    /**
     * Stock that would not fit stays where it is until the next change: with fifty variants replaced by fifty others that
     * is one, of a variant that nobody can order.
     */
    TransactWriteItemsRequest transaction() {
        var items = new ArrayList<TransactWriteItem>();
        items.add(TransactWriteItem.builder().put(conditionalPut()).build());
        change.stock().forEach(count -> items.add(count(count)));
        withdrawn().limit(MOST_WRITES - items.size()).forEach(variant -> items.add(remove(variant)));
        return TransactWriteItemsRequest.builder().transactItems(items).build();
    }

    private Stream<VariantId> withdrawn() {
        return change.withdrawn().stream();
    }

    private Put conditionalPut() {
        var product = change.product();
        var put = Put.builder().tableName(table).item(ProductSchema.SCHEMA.itemToMap(product, true));
        return product.version() == 1
                ? put.conditionExpression(NEW).build()
                : put.conditionExpression(SAME_VERSION)
                        .expressionAttributeValues(Map.of(":was", number(product.version() - 1)))
                        .build();
    }

    private TransactWriteItem count(StockChange count) {
        var update = Update.builder()
                .tableName(table)
                .key(CatalogKeys.stock(product().id(), count.variant()))
                .updateExpression(COUNT);
        if (count.by() < 0) {
            update.conditionExpression(ENOUGH)
                    .expressionAttributeValues(Map.of(
                            ":counted", number(count.counted()),
                            ":by", number(count.by()),
                            ":drop", number(-count.by())));
        } else {
            update.expressionAttributeValues(Map.of(":counted", number(count.counted()), ":by", number(count.by())));
        }
        return TransactWriteItem.builder().update(update.build()).build();
    }

    private TransactWriteItem remove(VariantId variant) {
        return TransactWriteItem.builder()
                .delete(delete ->
                        delete.tableName(table).key(CatalogKeys.stock(product().id(), variant)))
                .build();
    }

    private Product product() {
        return change.product();
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
