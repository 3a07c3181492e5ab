package dev.souk.storage.orders;

import dev.souk.money.Money;
import dev.souk.payouts.Payout;
import dev.souk.payouts.SellersMoney;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of a payout: it, the seller's month, the row of their statement and their account, all or none. */
record PayoutWrites(String table, Payout payout) {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "v = :was";
    private static final String UNMOVED = "t = :seen";
    /** What moved before movements were counted is in the months all the same. */
    private static final String UNCOUNTED = "attribute_not_exists(t)";

    private static final String TAKE = "ADD t :one SET p = :number REMOVE #member, placedAt";
    private static final String OUT = "ADD o :out";

    /** Takes it from the balance, which is what was seen: neither orders nor payouts have moved it since. */
    List<TransactWriteItem> booking(SellersMoney seen, String idempotencyKey) {
        var intention = new HashMap<>(PayoutItem.intention(payout.seller(), currency(), idempotencyKey));
        intention.put("n", OrderKey.number(payout.number()));
        return List.of(
                taken(seen),
                put(one -> one.item(PayoutItem.of(payout)).conditionExpression(NEW)),
                put(one -> one.item(intention).conditionExpression(NEW)),
                month(payout.at(), payout.amount()),
                put(one -> one.item(MoneyItems.row(payout, payout.amount()))));
    }

    /** Gives the money of one that failed back. */
    List<TransactWriteItem> givingBack(Payout before) {
        var back = payout.amount().negated();
        var account = TransactWriteItem.builder()
                .update(update ->
                        MoneyItems.moved(update.tableName(table), payout.seller(), payout.since(), currency()))
                .build();
        return List.of(
                put(one -> one.item(PayoutItem.of(payout))
                        .conditionExpression(SAME_VERSION)
                        .expressionAttributeValues(was(before))),
                account,
                month(payout.since(), back),
                put(one -> one.item(MoneyItems.row(payout, back))));
    }

    /** It alone, where no money moves. */
    PutItemRequest put(Payout before) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(PayoutItem.of(payout))
                .conditionExpression(SAME_VERSION)
                .expressionAttributeValues(was(before))
                .build();
    }

    /** Payouts count as movements too: what has not moved has not been paid. */
    private TransactWriteItem taken(SellersMoney seen) {
        var values = new HashMap<>(Map.of(":one", OrderKey.number(1), ":number", OrderKey.number(payout.number())));
        var counted = seen.movements() > 0;
        if (counted) {
            values.put(":seen", OrderKey.number(seen.movements()));
        }
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(MoneyItems.account(payout.seller(), currency()))
                        .updateExpression(TAKE)
                        .conditionExpression(counted ? UNMOVED : UNCOUNTED)
                        .expressionAttributeNames(Map.of("#member", "member"))
                        .expressionAttributeValues(values))
                .build();
    }

    private TransactWriteItem month(Instant at, Money out) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(SellersItems.month(payout.seller(), currency(), MoneyItems.month(at)))
                        .updateExpression(OUT)
                        .expressionAttributeValues(Map.of(":out", OrderKey.number(out.amount()))))
                .build();
    }

    private TransactWriteItem put(UnaryOperator<Put.Builder> what) {
        return TransactWriteItem.builder()
                .put(what.apply(Put.builder().tableName(table)).build())
                .build();
    }

    private static Map<String, AttributeValue> was(Payout before) {
        return Map.of(":was", OrderKey.number(before.version()));
    }

    private Currency currency() {
        return payout.amount().currency();
    }
}
