package dev.souk.platform.receipts;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Write request units by AWS's published rules: a unit for each started kilobyte of an item, doubled in a transaction, for
 * a condition check as well. What an index takes on top is not known from a request.
 */
final class WriteRules {
    private static final int KILOBYTE = 1024;
    private static final int TRANSACTION = 2;

    private WriteRules() {}

    /** Units of a write of this item outside of a transaction; at least one. */
    static double units(Map<String, AttributeValue> item) {
        return Math.max(1, Math.ceilDiv(ItemSize.ofItem(item), KILOBYTE));
    }

    /** The least that a transaction takes, by table: an update, deletion or check counts as of the smallest item. */
    static Map<String, Double> ofTransaction(Collection<TransactWriteItem> items) {
        var units = new TreeMap<String, Double>();
        for (var item : items) {
            if (item.put() != null) {
                units.merge(
                        item.put().tableName(), TRANSACTION * units(item.put().item()), Double::sum);
            } else if (item.update() != null) {
                units.merge(item.update().tableName(), (double) TRANSACTION, Double::sum);
            } else if (item.delete() != null) {
                units.merge(item.delete().tableName(), (double) TRANSACTION, Double::sum);
            } else {
                units.merge(item.conditionCheck().tableName(), (double) TRANSACTION, Double::sum);
            }
        }
        return units;
    }
}
