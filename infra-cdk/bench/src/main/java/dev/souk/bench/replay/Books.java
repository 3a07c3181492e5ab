package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds an order against itself once all is quiet: is it paid, do its lines add up to its total, did each event bring one
 * mail. The ledger inside balances wherever the order can be read at all: the aggregate refuses to exist otherwise, and the
 * answer would be a fault.
 */
final class Books {
    private final ShopClient shop;

    Books(ShopClient shop) {
        this.shop = shop;
    }

    /** What is wrong with the order; empty where its books balance. */
    Optional<String> fault(Purchase.Outcome.Placed placed) {
        var answer = shop.get("/api/orders/" + placed.orderId() + "?access=" + placed.access());
        if (!answer.ok()) {
            return Optional.of("cannot be read: " + answer.problem());
        }
        var faults = new ArrayList<String>();
        var order = answer.body();
        if (!order.path("state").asText().equals("paid")) {
            faults.add("is " + order.path("state").asText());
        }
        checkTotals(order, faults);
        checkTimeline(order, faults);
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", faults));
    }

    private static void checkTotals(JsonNode order, List<String> faults) {
        long lines = 0;
        for (var line : order.path("lines")) {
            var total = amount(line.path("lineTotal"));
            long discount = 0;
            for (var adjustment : line.path("adjustments")) {
                discount += amount(adjustment.path("amount"));
            }
            if (total != amount(line.path("unitPrice")) * line.path("quantity").asLong() + discount) {
                faults.add("a line of " + line.path("variantId").asText() + " does not multiply");
            }
            lines += total;
        }
        var totals = order.path("totals");
        if (lines != amount(totals.path("subtotal")) - amount(totals.path("discount"))) {
            faults.add("the lines do not add up to the subtotal less the discount");
        }
        var tax = totals.path("taxIncluded").asBoolean() ? 0 : amount(totals.path("tax"));
        if (lines + amount(totals.path("shipping")) + tax != amount(totals.path("total"))) {
            faults.add("the parts do not add up to the total");
        }
    }

    private static void checkTimeline(JsonNode order, List<String> faults) {
        var events = order.path("timeline").findValuesAsText("event");
        for (var event : List.of("placed", "paid")) {
            if (events.stream().filter(event::equals).count() > 1) {
                faults.add("was " + event + " twice");
            }
        }
    }

    private static long amount(JsonNode money) {
        return money.path("amount").asLong();
    }
}
