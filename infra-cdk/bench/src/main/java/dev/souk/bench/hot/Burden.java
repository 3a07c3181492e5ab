package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import java.util.Comparator;
import java.util.SortedSet;

/**
 * What orders take of a partition key, or of the keys of one kind whatever product or seller they name.
 *
 * @param key with {@code <product>} and {@code <seller>} in the place of theirs
 * @param products whose orders it bears
 * @param alone units of an order that meets no other one
 * @param crowd units of an order of the crowd, with those of transactions that were cancelled
 */
record Burden(PartitionKey key, Whose whose, SortedSet<String> products, Receipt.Units alone, Receipt.Units crowd) {
    /** Whose first, and the busiest of those first. */
    static final Comparator<Burden> ORDER =
            Comparator.comparing(Burden::whose).thenComparingLong(Burden::bears).thenComparing(Burden::key);

    private static final int WRITES_A_SECOND = 1_000;
    private static final int READS_A_SECOND = 3_000;
    private static final int SECONDS = 60;

    /** Orders a minute until the partition has no units left, where each meets no other one. */
    long bears() {
        return bears(alone);
    }

    /** The same, where they meet as in the crowd. */
    long bearsInCrowd() {
        return bears(crowd);
    }

    /** Whether orders of different sellers' products are in each other's way below so many a minute. */
    boolean tooNarrowFor(int orders) {
        return whose == Whose.SHOP && Math.min(bears(), bearsInCrowd()) < orders;
    }

    private static long bears(Receipt.Units units) {
        return (long) (Math.min(WRITES_A_SECOND / units.write(), READS_A_SECOND / units.read()) * SECONDS);
    }

    /** The same kind of key of another product: the busier one counts. */
    Burden with(Burden other) {
        return other.bears() < bears() ? other : this;
    }
}
