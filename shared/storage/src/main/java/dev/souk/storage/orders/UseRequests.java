package dev.souk.storage.orders;

import dev.souk.orders.Order;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.PromotionUse;
import dev.souk.storage.promotions.PromotionKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that count an order's uses of promotions, each with the condition under which there is one left, and what it
 * means where that does not hold.
 */
final class UseRequests {
    private static final String LEFT =
            "attribute_exists(pk)" + " AND (attribute_not_exists(taken) OR attribute_not_exists(uses) OR taken < uses)";
    private static final String SHOPPER_LEFT = "attribute_not_exists(taken) OR taken < :limit";
    private static final String COUNT = "ADD taken :one";
    private static final String NEW = "attribute_not_exists(pk)";

    private final String table;

    /** One write, and what keeps it from being done. */
    record Use(PromotionId promotion, CouponFlaw flaw, TransactWriteItem write) {}

    UseRequests(String table) {
        this.table = table;
    }

    /** Counts up what the order uses. */
    List<Use> take(Order order) {
        var shopper = order.shopper().key().orElseThrow();
        var uses = new ArrayList<Use>();
        for (var use : order.uses()) {
            if (use.total()) {
                uses.add(new Use(use.promotion(), CouponFlaw.EXHAUSTED, countTotal(use)));
            }
            if (use.shopperLimit() > 0) {
                uses.add(new Use(use.promotion(), CouponFlaw.USED, countShopper(use, shopper)));
            }
        }
        order.uses().stream()
                .filter(PromotionUse::first)
                .findFirst()
                .ifPresent(use -> uses.add(new Use(use.promotion(), CouponFlaw.NOT_FIRST, claimFirst(shopper))));
        return uses;
    }

    /**
     * Counts down again what the order used. Unconditional: the order's own state says that it was counted and is given
     * back once, and promotions are never deleted.
     */
    List<TransactWriteItem> giveBack(Order order) {
        var shopper = order.shopper().key().orElseThrow();
        var writes = new ArrayList<TransactWriteItem>();
        for (var use : order.uses()) {
            if (use.total()) {
                writes.add(countDown(PromotionKeys.promotion(use.promotion(), use.code())));
            }
            if (use.shopperLimit() > 0) {
                writes.add(countDown(PromotionKeys.uses(use.promotion(), use.code(), shopper)));
            }
        }
        if (order.uses().stream().anyMatch(PromotionUse::first)) {
            writes.add(TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table).key(PromotionKeys.firstOrder(shopper)))
                    .build());
        }
        return writes;
    }

    /** Made at each use: a native image cannot hold an object of the SDK. */
    private static Map<String, AttributeValue> by(long count) {
        return Map.of(":one", OrderKey.number(count));
    }

    private TransactWriteItem countTotal(PromotionUse use) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(PromotionKeys.promotion(use.promotion(), use.code()))
                        .conditionExpression(LEFT)
                        .updateExpression(COUNT)
                        .expressionAttributeValues(by(1)))
                .build();
    }

    private TransactWriteItem countShopper(PromotionUse use, String shopper) {
        var values = new HashMap<>(by(1));
        values.put(":limit", OrderKey.number(use.shopperLimit()));
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(PromotionKeys.uses(use.promotion(), use.code(), shopper))
                        .conditionExpression(SHOPPER_LEFT)
                        .updateExpression(COUNT)
                        .expressionAttributeValues(values))
                .build();
    }

    private TransactWriteItem claimFirst(String shopper) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(PromotionKeys.firstOrder(shopper))
                        .conditionExpression(NEW))
                .build();
    }

    private TransactWriteItem countDown(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(table).key(key).updateExpression(COUNT).expressionAttributeValues(by(-1)))
                .build();
    }
}
