package dev.souk.bench.units;

import java.util.Comparator;

/**
 * A kind of request: where to, and which.
 *
 * @param where a table by its logical name, or another service ({@code Sqs})
 * @param what the operation: {@code GetItem}, {@code SendMessage}
 */
record Kind(String where, String what) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
            Comparator.comparing(Kind::where).thenComparing(Kind::what);

    /** By its name in a receipt: {@code souk-local-orders.GetItem}. */
    static Kind of(String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A receipt names no operation: " + name);
        }
        return new Kind(name.substring(name.lastIndexOf('-', dot) + 1, dot), name.substring(dot + 1));
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
