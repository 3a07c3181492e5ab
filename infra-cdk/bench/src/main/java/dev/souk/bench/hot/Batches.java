package dev.souk.bench.hot;

/** How changes were delivered to a reader. Safe for use by several threads. */
final class Batches {
    private int deliveries;
    private int changes;
    private int largest;

    /** Counts a batch of so many changes. */
    synchronized void count(int size) {
        deliveries++;
        changes += size;
        largest = Math.max(largest, size);
    }

    /** Forgets what was before the crowd. */
    synchronized void countAnew() {
        deliveries = 0;
        changes = 0;
        largest = 0;
    }

    synchronized int deliveries() {
        return deliveries;
    }

    /** Those that came again count again. */
    synchronized int changes() {
        return changes;
    }

    /** The most changes of a batch. */
    synchronized int largest() {
        return largest;
    }
}
