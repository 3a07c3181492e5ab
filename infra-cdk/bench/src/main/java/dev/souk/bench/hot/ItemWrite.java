package dev.souk.bench.hot;

import dev.souk.platform.receipts.ItemSize;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of one item, as a plain write takes it: "Read and write operations" of DynamoDB's developer guide.
 *
 * @param units of the item itself, by the larger of its two sizes
 * @param entries units of the entries of indexes that change with it
 */
record ItemWrite(PartitionKey key, double units, Map<PartitionKey, Double> entries) {
    private static final int KILOBYTE = 1024;

    /**
     * A write that makes one of the other.
     *
     * @param before empty where there was none; not both are
     * @param after empty where there is none any more
     */
    static ItemWrite of(
            Indexes indexes, String table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var there = after.isEmpty() ? before : after;
        var key = Objects.requireNonNull(there.get("pk"), "pk").s();
        return new ItemWrite(
                new PartitionKey(Place.of(table), key),
                Math.max(units(before), units(after)),
                indexes.entries(table, before, after));
    }

    /** Units of an item, or of an entry: at least one. */
    static double units(Map<String, AttributeValue> item) {
        return Math.max(1, Math.ceilDiv(ItemSize.ofItem(item), KILOBYTE));
    }

    /** By place, as far as anything is written there. */
    Map<Place, Double> places() {
        var places = new TreeMap<Place, Double>();
        places.put(key.place(), units);
        entries.forEach((entry, taken) -> places.merge(entry.place(), taken, Double::sum));
        return places;
    }
}
