package dev.souk.bench.replay;

import dev.souk.bench.shop.ShopClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledgers of all orders of the shop, as they are stored.
 *
 * @param sums over all entries, by currency, in minor units: each must be 0
 * @param unbalanced orders whose own entries do not sum to zero
 */
record StoredLedgers(int orders, int entries, Map<String, Long> sums, List<String> unbalanced) {

    /** The console reads every order there is. */
    private static final Duration A_SCAN = Duration.ofMinutes(10);

    static StoredLedgers of(ShopClient shop) {
        var answer = shop.waiting(A_SCAN).get("/_souk/api/ledger");
        if (!answer.ok()) {
            throw new IllegalStateException("The ledgers cannot be read: " + answer.problem());
        }
        var sums = new TreeMap<String, Long>();
        answer.body().path("sums").forEachEntry((currency, sum) -> sums.put(currency, sum.asLong()));
        return new StoredLedgers(
                answer.body().path("orders").asInt(),
                answer.body().path("entries").asInt(),
                sums,
                answer.body()
                        .path("unbalanced")
                        .valueStream()
                        .map(id -> id.asText())
                        .toList());
    }

    /** Orders that were paid have entries: none at all would mean that they were not found. */
    boolean balance() {
        return (orders == 0 || entries > 0)
                && unbalanced.isEmpty()
                && sums.values().stream().allMatch(sum -> sum == 0);
    }
}
