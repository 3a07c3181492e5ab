package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShelfMarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Marks under one key, where none stands for longer than it takes: asking for all of them costs half a unit while there is none. */
final class DynamoShelfMarks implements ShelfMarks {
    private static final String SAME = "decision = :decision AND step = :step";

    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoShelfMarks(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<ShelfMark> find(SellerId seller) {
        var found = client.getItem(
                get -> get.tableName(table.get()).key(SellerKeys.shelf(seller)).consistentRead(true));
        return found.hasItem() ? Optional.of(ShelfMarkItem.read(found.item())) : Optional.empty();
    }

    @Override
    public List<ShelfMark> all() {
        return client
                .queryPaginator(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :shelves")
                        .expressionAttributeValues(Map.of(":shelves", fromS(SellerKeys.SHELVES))))
                .items()
                .stream()
                .map(ShelfMarkItem::read)
                .toList();
    }

    @Override
    public boolean replace(ShelfMark before, ShelfMark after) {
        try {
            client.putItem(put -> put.tableName(table.get())
                    .item(ShelfMarkItem.of(after))
                    .conditionExpression(SAME)
                    .expressionAttributeValues(values(before)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void remove(ShelfMark mark) {
        try {
            client.deleteItem(delete -> delete.tableName(table.get())
                    .key(SellerKeys.shelf(mark.seller()))
                    .conditionExpression(SAME)
                    .expressionAttributeValues(values(mark)));
        } catch (ConditionalCheckFailedException e) {
            // Gone already, or of a later decision, which is worked on by itself.
        }
    }

    private static Map<String, AttributeValue> values(ShelfMark mark) {
        return Map.of(":decision", fromN(Long.toString(mark.decision())), ":step", fromN(Long.toString(mark.step())));
    }
}
