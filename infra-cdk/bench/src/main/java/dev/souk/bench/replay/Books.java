package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds an order against itself and against what was taken back of it, once all is quiet: is it paid, do its lines add up to
 * its total, did each event come once, is just what was matched given back, and the money of it. The ledger inside balances
 * wherever the order can be read at all: the aggregate refuses to exist otherwise, and the answer would be a fault.
 */
final class Books {
    private final ShopClient shop;

    Books(ShopClient shop) {
        this.shop = shop;
    }

    /**
     * What is to be given back of an order.
     *
     * @param refunds in how many parts
     * @param amount what the shop said that they are, in minor units
     * @param pieces how many of each product
     */
    record Back(int refunds, long amount, Map<String, Integer> pieces) {
        static final Back NOTHING = new Back(0, 0, Map.of());

        Back plus(Back other) {
            var sum = new HashMap<>(pieces);
            other.pieces.forEach((product, count) -> sum.merge(product, count, Integer::sum));
            return new Back(refunds + other.refunds, amount + other.amount, Map.copyOf(sum));
        }
    }

    /**
     * What was found.
     *
     * @param faults what is wrong; empty where the books balance
     * @param pieces that were given back
     * @param due what those are worth, figured out here from the order's lines, in minor units
     * @param repaid what has gone back
     */
    record Checked(List<String> faults, int pieces, long due, long repaid) {}

    Checked check(Note.Ordered placed, Back back) {
        var answer = shop.get("/api/orders/" + placed.orderId() + "?access=" + placed.access());
        if (!answer.ok()) {
            return new Checked(List.of("cannot be read: " + answer.problem()), 0, 0, 0);
        }
        var order = answer.body();
        var faults = new ArrayList<String>();
        long repaid = amount(order.at("/payment/refunded"));
        checkState(order, repaid, faults);
        checkTotals(order, faults);
        checkTimeline(order, back, faults);
        var pieces = piecesBack(order);
        if (!pieces.equals(back.pieces())) {
            faults.add("gave back " + pieces + " instead of " + back.pieces());
        }
        long due = Worth.of(order, back.pieces(), repaid);
        if (due != repaid || back.amount() != repaid) {
            faults.add("repaid " + repaid + ", which should be " + due + ", and was said to be " + back.amount());
        }
        var count = pieces.values().stream().mapToInt(Integer::intValue).sum();
        return new Checked(List.copyOf(faults), count, due, repaid);
    }

    private static void checkState(JsonNode order, long repaid, List<String> faults) {
        var state = order.path("state").asText();
        boolean allBack = repaid == amount(order.at("/totals/total"));
        if (!state.equals("paid") && !(allBack && state.equals("refunded"))) {
            faults.add("is " + state);
        }
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

    private static void checkTimeline(JsonNode order, Back back, List<String> faults) {
        var events = order.path("timeline").findValuesAsText("event");
        for (var event : List.of("placed", "paid")) {
            if (times(events, event) > 1) {
                faults.add("was " + event + " twice");
            }
        }
        if (times(events, "refund-requested") != back.refunds()) {
            faults.add("has " + times(events, "refund-requested") + " refunds asked for instead of " + back.refunds());
        }
        if (times(events, "partly-refunded") + times(events, "refunded") != back.refunds()) {
            faults.add("has not just " + back.refunds() + " refunds booked");
        }
    }

    private static long times(List<String> events, String event) {
        return events.stream().filter(event::equals).count();
    }

    private static Map<String, Integer> piecesBack(JsonNode order) {
        var pieces = new HashMap<String, Integer>();
        for (var refund : order.path("refunds")) {
            for (var line : refund.path("lines")) {
                pieces.merge(
                        line.path("productId").asText(), line.path("quantity").asInt(), Integer::sum);
            }
        }
        return Map.copyOf(pieces);
    }

    static long amount(JsonNode money) {
        return money.path("amount").asLong();
    }
}
