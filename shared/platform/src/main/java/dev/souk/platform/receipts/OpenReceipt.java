package dev.souk.platform.receipts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A receipt that is being written. Safe to write from several threads. */
public final class OpenReceipt {
    private final Map<String, Receipt.Units> tables = new TreeMap<>();
    private final Map<String, Integer> requests = new TreeMap<>();
    private @Nullable String orderId;

    OpenReceipt() {}

    /** Says for which order's sake this call is; of several, the last stands. */
    public synchronized void forOrder(String orderId) {
        this.orderId = orderId;
    }

    synchronized void add(String table, Receipt.Units units) {
        tables.merge(table, units, Receipt.Units::plus);
    }

    synchronized void request(String name) {
        requests.merge(name, 1, Integer::sum);
    }

    synchronized Map<String, Receipt.Units> tables() {
        return Map.copyOf(tables);
    }

    synchronized Map<String, Integer> requests() {
        return Map.copyOf(requests);
    }

    synchronized Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }
}
