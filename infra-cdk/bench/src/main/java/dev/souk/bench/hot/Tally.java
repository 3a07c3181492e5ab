package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was taken for the sake of one order, wherever it came from: by whoever works for it, which two readers of its changes
 * may do at once. It is read when they are done.
 */
final class Tally {
    private final String product;
    private final Map<PartitionKey, Receipt.Units> units = new TreeMap<>();
    private final Map<PartitionKey, Receipt.Units> refused = new TreeMap<>();
    private final Map<PartitionKey, Meetings> meetings = new TreeMap<>();
    private int transactions;
    private int cancelled;

    /**
     * How often a transaction met another one on an item.
     *
     * @param own of an order of the same product
     * @param others of an order of another product
     */
    record Meetings(int own, int others) {
        Meetings plus(Meetings more) {
            return new Meetings(own + more.own, others + more.others);
        }
    }

    /** Nothing yet, for an order of this product. */
    Tally(String product) {
        this.product = product;
    }

    synchronized void take(PartitionKey key, Receipt.Units taken) {
        units.merge(key, taken, Receipt.Units::plus);
    }

    /** Counts what AWS charges for a write that is not done. */
    synchronized void refuse(PartitionKey key, double writes) {
        refused.merge(key, new Receipt.Units(0, writes), Receipt.Units::plus);
    }

    /** Counts a meeting with a transaction for the same product, or for another one. */
    synchronized void meet(PartitionKey key, boolean same) {
        meetings.merge(key, new Meetings(same ? 1 : 0, same ? 0 : 1), Meetings::plus);
    }

    synchronized void countTransaction(boolean done) {
        transactions++;
        cancelled += done ? 0 : 1;
    }

    String product() {
        return product;
    }

    /** What is done, by key. */
    Map<PartitionKey, Receipt.Units> units() {
        return units;
    }

    /** What was charged and not done, by key. */
    Map<PartitionKey, Receipt.Units> refused() {
        return refused;
    }

    Map<PartitionKey, Meetings> meetings() {
        return meetings;
    }

    /** How many were sent. */
    int transactions() {
        return transactions;
    }

    /** How many of them were cancelled, by a conflict or by a condition. */
    int cancelled() {
        return cancelled;
    }
}
