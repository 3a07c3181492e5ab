package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import dev.souk.platform.receipts.Receipts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * For whose sake something is done: that of one order, or of several whose changes came in one batch. As in the receipts, what
 * is done for a change is its order's own, and what is done for several together is shared evenly among them. An order's own
 * key is nobody else's, so that all of it counts for that order.
 *
 * @param orders tallies by the orders' own partition keys; that of one alone may be under any
 */
record Sake(Map<String, Tally> orders) {
    private static final ScopedValue<Sake> CURRENT = ScopedValue.newInstance();

    Sake {
        orders = Map.copyOf(orders);
    }

    /** The sake of one order. */
    static Sake of(Tally tally) {
        return new Sake(Map.of("", tally));
    }

    /** The sake of orders by their ids. */
    static Sake ofBatch(Map<String, Tally> orders) {
        var byKey = new TreeMap<String, Tally>();
        orders.forEach((id, tally) -> byKey.put(key(id), tally));
        return new Sake(byKey);
    }

    private static String key(String order) {
        return "ORDER#" + order;
    }

    /** The tally of the one order for which the thread works. */
    static Tally tally() {
        return CURRENT.get().first();
    }

    /** For whose sake the thread makes a request about these keys, where it is for any. */
    static Optional<Sake> current(Collection<PartitionKey> keys) {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().about(keys)) : Optional.empty();
    }

    /** Does something for this sake. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** The order that the receipt names, or those whose own keys are asked for, or all. */
    private Sake about(Collection<PartitionKey> keys) {
        if (orders.size() == 1) {
            return this;
        }
        var named = Receipts.current().orderId().map(Sake::key).stream().toList();
        var asked = named.isEmpty() ? keys.stream().map(PartitionKey::value).toList() : named;
        var narrowed = orders.entrySet().stream()
                .filter(order -> asked.contains(order.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return narrowed.isEmpty() ? this : new Sake(narrowed);
    }

    void take(PartitionKey key, Receipt.Units taken) {
        var whose = whose(key);
        var part = new Receipt.Units(taken.read() / whose.size(), taken.write() / whose.size());
        whose.forEach(tally -> tally.take(key, part));
    }

    /** Counts what AWS charges for a write that is not done. */
    void refuse(PartitionKey key, double writes) {
        var whose = whose(key);
        whose.forEach(tally -> tally.refuse(key, writes / whose.size()));
    }

    private Collection<Tally> whose(PartitionKey key) {
        var own = orders.get(key.value());
        return own == null ? orders.values() : List.of(own);
    }

    /** Counts that a transaction met another one: with one of the orders, as it was one transaction. */
    void meet(PartitionKey key, Sake other) {
        var products = products();
        first().meet(key, products.size() == 1 && other.products().equals(products));
    }

    /** Counts a transaction: with one of the orders, as it was one. */
    void countTransaction(boolean done) {
        first().countTransaction(done);
    }

    private Set<String> products() {
        return orders.values().stream().map(Tally::product).collect(Collectors.toSet());
    }

    private Tally first() {
        return orders.values().iterator().next();
    }
}
