package dev.souk.bench.replay;

import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledgers of a run's orders, as they are stored.
 *
 * @param missing orders that are not stored
 * @param sums over all entries, by currency, in minor units: each must be 0
 * @param unbalanced orders whose own entries do not sum to zero
 */
record StoredLedgers(int orders, int missing, int entries, Map<String, Long> sums, List<String> unbalanced) {
    /** So many the console reads at once. */
    private static final int AT_ONCE = 100;

    static StoredLedgers of(ShopClient shop, List<String> orderIds) {
        int orders = 0;
        int entries = 0;
        var sums = new TreeMap<String, Long>();
        var unbalanced = new ArrayList<String>();
        for (int from = 0; from < orderIds.size(); from += AT_ONCE) {
            var some = orderIds.subList(from, Math.min(orderIds.size(), from + AT_ONCE));
            var answer = shop.get("/_souk/api/ledger?orders=" + String.join(",", some));
            if (!answer.ok()) {
                throw new IllegalStateException("The ledgers cannot be read: " + answer.problem());
            }
            orders += answer.body().path("orders").asInt();
            entries += answer.body().path("entries").asInt();
            answer.body().path("sums").forEachEntry((currency, sum) -> sums.merge(currency, sum.asLong(), Long::sum));
            answer.body().path("unbalanced").forEach(id -> unbalanced.add(id.asText()));
        }
        return new StoredLedgers(orders, orderIds.size() - orders, entries, sums, List.copyOf(unbalanced));
    }

    /** Orders that were paid have entries: none at all would mean that they were not found. */
    boolean balance() {
        return missing == 0
                && (orders == 0 || entries > 0)
                && unbalanced.isEmpty()
                && sums.values().stream().allMatch(sum -> sum == 0);
    }
}
