package dev.souk.storage.catalog;

import dev.souk.catalog.Product;
import dev.souk.catalog.Products.Change;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.VariantId;
import dev.souk.storage.stock.StockCauses;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Who made the version that an item holds: for the history alone, and read back by nobody else. */
    static final String CHANGED_BY = "changedBy";

    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "version = :was";
    private static final String COUNT = "SET counted = :counted, why = :why ADD available :by";
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
     * Stock that would not fit stays where it is until the next change: it is of variants that nobody can order.
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
        var item = new HashMap<>(ProductSchema.SCHEMA.itemToMap(product, true));
        item.put(CHANGED_BY, AttributeValue.fromS(change.by().text()));
        var put = Put.builder().tableName(table).item(item);
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
        var values = new HashMap<String, AttributeValue>();
        values.put(":counted", number(count.counted()));
        values.put(":by", number(count.by()));
        values.put(":why", StockCauses.saved(change.by(), product().version()));
        if (count.by() < 0) {
            values.put(":drop", number(-count.by()));
            update.conditionExpression(ENOUGH);
        }
        return TransactWriteItem.builder()
                .update(update.expressionAttributeValues(values).build())
                .build();
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
