package dev.souk.bench.hot;

import java.util.Comparator;

/** What DynamoDB keeps together, at worst in one partition: all items of a table, or entries of an index, of one key. */
record PartitionKey(Place place, String value) implements Comparable<PartitionKey> {
    private static final Comparator<PartitionKey> ORDER =
            Comparator.comparing(PartitionKey::place).thenComparing(PartitionKey::value);

    @Override
    public int compareTo(PartitionKey other) {
        return ORDER.compare(this, other);
    }
}
