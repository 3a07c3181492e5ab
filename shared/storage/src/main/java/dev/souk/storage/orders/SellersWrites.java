package dev.souk.storage.orders;

import dev.souk.orders.Earnings;
import dev.souk.selling.SellersEntry;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of one entry. It is written only in place of a version that is older and has earned what is supposed; so what is
 * added to the month is the difference to what is in it, however often this is sent.
 *
 * @param known what the entry has earned so far, as its writer believes; empty for one that is new
 */
record SellersWrites(String table, SellersEntry entry, Optional<Earnings> known) {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String OLDER = "v < :version AND e = :known";
    private static final String ADD = "ADD s :sales, r :refunds, m :commission";

    /** Whether only the list changes, so that a plain put does, at half the price of a transaction. */
    boolean listAlone() {
        return known.filter(entry.earnings()::equals).isPresent();
    }

    PutItemRequest put() {
        return PutItemRequest.builder()
                .tableName(table)
                .item(SellersItems.item(entry))
                .conditionExpression(condition())
                .expressionAttributeValues(values())
                .build();
    }

    List<TransactWriteItem> transaction() {
        var moved = known.map(entry.earnings()::minus).orElse(entry.earnings());
        var put = TransactWriteItem.builder()
                .put(one -> one.tableName(table)
                        .item(SellersItems.item(entry))
                        .conditionExpression(condition())
                        .expressionAttributeValues(values()))
                .build();
        var account = TransactWriteItem.builder()
                .update(update -> MoneyItems.moved(update.tableName(table), entry.seller(), entry.moved(), currency()))
                .build();
        var row = TransactWriteItem.builder()
                .put(one -> one.tableName(table).item(MoneyItems.row(entry, moved)))
                .build();
        return List.of(put, month(moved), account, row);
    }

    private TransactWriteItem month(Earnings moved) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(SellersItems.month(entry))
                        .updateExpression(ADD)
                        .expressionAttributeValues(Map.of(
                                ":sales", OrderKey.number(moved.sales().amount()),
                                ":refunds", OrderKey.number(moved.refunds().amount()),
                                ":commission",
                                        OrderKey.number(moved.commission().amount()))))
                .build();
    }

    private Currency currency() {
        return entry.earnings().sales().currency();
    }

    private String condition() {
        return known.isPresent() ? OLDER : NEW;
    }

    /** Null where none are needed: DynamoDB refuses values that are not used. */
    private @Nullable Map<String, AttributeValue> values() {
        return known.map(earnings ->
                        Map.of(":version", OrderKey.number(entry.version()), ":known", SellersItems.earnings(earnings)))
                .orElse(null);
    }
}
