package dev.souk.bench.hot;

import java.util.Comparator;

/**
 * Where DynamoDB writes and reads.
 *
 * @param index of the table; empty text for the table itself
 */
record Place(String table, String index) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::table).thenComparing(Place::index);

    static Place of(String table) {
        return new Place(table, "");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
