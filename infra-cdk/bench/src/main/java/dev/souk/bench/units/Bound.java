package dev.souk.bench.units;

import java.util.List;
import java.util.Map;

/**
 * Functions whose units are held against a bound.
 *
 * @param read units at most
 * @param write units at most
 */
record Bound(String name, List<String> functions, double read, double write) {
    /** From the order to the captured payment. */
    static final Bound MONEY_PATH = new Bound(
            "order to captured payment",
            List.of("PlaceOrder", "StartPayment", "ReceiveWebhook", "SettlePayment"),
            4,
            11);

    /** A checkout under a key that was used, and an event that was heard: read units each. */
    static final double REPEATED = 1;

    /** What these functions took of all. */
    Taken taken(Map<String, Spent> steps) {
        return Spent.sum(functions.stream()
                        .map(function -> steps.getOrDefault(function, Spent.NOTHING))
                        .toList())
                .taken();
    }
}
