package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What was taken for the sake of one order, wherever it came from: by the thread that works for it. What another thread has
 * closed may be read.
 */
final class Tally {
    private static final ScopedValue<Tally> CURRENT = ScopedValue.newInstance();

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

    /** That of the thread's order, where it works for one. */
    static Optional<Tally> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does something for this order. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    void take(PartitionKey key, Receipt.Units taken) {
        units.merge(key, taken, Receipt.Units::plus);
    }

    /** Counts what AWS charges for a write that is not done. */
    void refuse(PartitionKey key, double writes) {
        refused.merge(key, new Receipt.Units(0, writes), Receipt.Units::plus);
    }

    void meet(PartitionKey key, Tally other) {
        var same = other.product.equals(product);
        meetings.merge(key, new Meetings(same ? 1 : 0, same ? 0 : 1), Meetings::plus);
    }

    void countTransaction(boolean done) {
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
