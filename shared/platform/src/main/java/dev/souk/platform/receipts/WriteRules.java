package dev.souk.platform.receipts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Write request units by AWS's published rules: a unit for each started kilobyte of an item, doubled in a transaction, for
 * a condition check as well. Entries of indexes are written once, after the transaction, and not doubled.
 */
final class WriteRules {
    private static final int KILOBYTE = 1024;
    private static final int TRANSACTION = 2;
    /** DynamoDB Local 2 reports for each table of a transaction four times the units of its items, and of equal ones one. */
    private static final int OVERSTATED = 4;

    private WriteRules() {}

    /** Units of a write of this item outside of a transaction; at least one. */
    static double units(Map<String, AttributeValue> item) {
        return Math.max(1, Math.ceilDiv(ItemSize.ofItem(item), KILOBYTE));
    }

    /**
     * Units of a transaction by table. What it puts counts by its size. What it updates, deletes or checks counts as
     * smaller than a kilobyte, unless it is the only item of its table.
     *
     * @param reported what DynamoDB Local reports, by table: of the only item of a table it tells the true size, and what
     *     indexes take; empty where nothing was reported
     */
    static Map<String, Double> ofTransaction(Collection<TransactWriteItem> items, Map<String, Double> reported) {
        var byTable = new LinkedHashMap<String, Integer>();
        items.forEach(item -> byTable.merge(table(item), 1, Integer::sum));
        var units = new TreeMap<String, Double>();
        for (var item : items) {
            var table = table(item);
            var least = item.put() == null ? 1 : units(item.put().item());
            var alone = byTable.getOrDefault(table, 0) == 1;
            var written = alone ? Math.max(least, reported.getOrDefault(table, 0.0) / OVERSTATED) : least;
            units.merge(table, doubled(item, least, written), Double::sum);
        }
        return units;
    }

    /** What is written beyond a put's own size is its index entries; of other writes it is the item itself. */
    private static double doubled(TransactWriteItem item, double least, double written) {
        return item.put() == null ? TRANSACTION * written : TRANSACTION * least + (written - least);
    }

    private static String table(TransactWriteItem item) {
        if (item.put() != null) {
            return item.put().tableName();
        }
        if (item.update() != null) {
            return item.update().tableName();
        }
        return item.delete() != null
                ? item.delete().tableName()
                : item.conditionCheck().tableName();
    }
}
