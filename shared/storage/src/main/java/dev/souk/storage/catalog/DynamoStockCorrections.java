package dev.souk.storage.catalog;

import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockCorrections;
import dev.souk.storage.stock.StockCauses;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Corrections in the catalog's table. Adding to a number is not safe to repeat, so each is a transaction with a mark that says
 * that it is done and what it did: a call whose answer was lost finds the mark, at any age.
 */
final class DynamoStockCorrections implements StockCorrections {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String MOVE = "SET why = :why ADD available :by";
    private static final String ENOUGH = "available >= :bound";
    private static final String ROOM =
            "attribute_exists(pk) AND (attribute_not_exists(available) OR available <= :bound)";
    private static final String CAUSE = StockCauses.ATTRIBUTE;

    private final Transactions transactions;
    private final Supplier<String> table;

    DynamoStockCorrections(Transactions transactions, Supplier<String> table) {
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public Outcome write(StockCorrection correction, boolean counted) {
        if (!counted && correction.by() < 0) {
            return new Outcome.OutOfBounds(0);
        }
        return switch (transactions.write(List.of(mark(correction), move(correction, counted)))) {
            case Result.Written() -> new Outcome.Written();
            case Result.Crowded() -> new Outcome.Crowded();
            case Result.Cancelled cancelled -> refused(correction, cancelled);
        };
    }

    private static Outcome refused(StockCorrection correction, Result.Cancelled cancelled) {
        if (cancelled.failedAt(0)) {
            var done = cancelled.reasons().getFirst().item();
            var same = StockCauses.corrected(correction).equals(done.get(CAUSE))
                    && by(correction).equals(done.get("by"));
            return same ? new Outcome.Written() : new Outcome.KeyUsedOtherwise();
        }
        var stock = cancelled.reasons().get(1).item();
        return stock.isEmpty()
                ? new Outcome.Gone()
                : new Outcome.OutOfBounds(StockItem.read(stock).available());
    }

    private TransactWriteItem mark(StockCorrection correction) {
        var item = new HashMap<>(CatalogKeys.correction(correction.product(), correction.variant(), correction.id()));
        item.put(CAUSE, StockCauses.corrected(correction));
        item.put("by", by(correction));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.get())
                        .item(item)
                        .conditionExpression(NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private TransactWriteItem move(StockCorrection correction, boolean counted) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":why", StockCauses.corrected(correction));
        values.put(":by", by(correction));
        if (counted) {
            var bound = correction.by() < 0 ? -correction.by() : StockCorrection.MOST - correction.by();
            values.put(":bound", AttributeValue.fromN(Long.toString(bound)));
        }
        var condition = correction.by() < 0 ? ENOUGH : ROOM;
        Map<String, AttributeValue> key = CatalogKeys.stock(correction.product(), correction.variant());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.get())
                        .key(key)
                        .conditionExpression(counted ? condition : NEW)
                        .updateExpression(MOVE)
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static AttributeValue by(StockCorrection correction) {
        return AttributeValue.fromN(Long.toString(correction.by()));
    }
}
