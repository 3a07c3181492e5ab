package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.Card;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.StockCode;
import java.util.Locale;
import java.util.Map;

/** Buys one invoice as a guest would: quote, place, start to pay, send the card to the provider. */
final class Purchase {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShopClient shop;
    private final Shelf shelf;
    private final String run;

    /**
     * A buyer.
     *
     * @param run part of every key: the same run again finds the orders it placed, another run places new ones
     */
    Purchase(ShopClient shop, Shelf shelf, String run) {
        this.shop = shop;
        this.shelf = shelf;
        this.run = run;
    }

    /** What became of an invoice. */
    sealed interface Outcome {
        /** Ordered; {@code again} where an earlier run had placed it. */
        record Placed(String orderId, String access, long total, long nanoseconds, boolean again) implements Outcome {}

        /** Refused by the shop, which said why. */
        record Refused(String why) implements Outcome {}
    }

    Outcome buy(Invoice invoice) {
        var lines = JSON.arrayNode();
        for (var line : invoice.lines()) {
            shelf.productId(line.stockCode())
                    .ifPresent(product -> lines.addObject()
                            .put("productId", product)
                            .put("variantId", new StockCode(line.stockCode()).variantId())
                            .put("quantity", line.quantity()));
        }
        if (lines.isEmpty()) {
            return new Outcome.Refused("the shop sells nothing of it");
        }
        var request = JSON.objectNode();
        request.set("lines", lines);
        var quote = shop.post("/api/quotes", request.deepCopy().put("country", invoice.country()), Map.of());
        if (!quote.ok()) {
            return new Outcome.Refused(reason(quote));
        }
        return place(invoice, request, quote.body());
    }

    private Outcome place(Invoice invoice, ObjectNode order, JsonNode quote) {
        order.put("email", email(invoice));
        order.putObject("shippingAddress")
                .put("name", "Customer of " + invoice.number())
                .put("line1", "1 Replay Street")
                .put("city", "Oldtown")
                .put("postalCode", "OL1 1TN")
                .put("country", invoice.country());
        order.set("expectedTotal", quote.path("totals").path("total"));
        var started = System.nanoTime();
        var placed =
                shop.post("/api/orders", order, Map.of("idempotency-key", "replay-" + run + "-" + invoice.number()));
        var nanoseconds = System.nanoTime() - started;
        if (!placed.ok()) {
            return new Outcome.Refused(reason(placed));
        }
        var orderId = placed.body().path("order").path("orderId").asText();
        var access = placed.body().path("access").asText();
        var total = placed.body().at("/order/totals/total/amount").asLong();
        pay(orderId, access);
        return new Outcome.Placed(orderId, access, total, nanoseconds, placed.replayed());
    }

    private void pay(String orderId, String access) {
        var payment = shop.post("/api/orders/" + orderId + "/payment?access=" + access, JSON.objectNode(), Map.of());
        if (!payment.ok()) {
            return; // Paid by an earlier run, or expired: what it is now is read at the end.
        }
        shop.post(payment.body().path("confirmUrl").asText(), Card.confirmationOf(payment.body()), Map.of());
    }

    /** An address of its own for each invoice, so that its mails can be counted. */
    String email(Invoice invoice) {
        return "invoice-" + invoice.number().toLowerCase(Locale.ROOT) + "@" + domain();
    }

    String domain() {
        return run.toLowerCase(Locale.ROOT) + ".replay.souk.example";
    }

    /** The kind of refusal, fit to be counted: without the numbers of this one order. */
    private static String reason(Answer answer) {
        var codes = answer.body().path("problems").findValuesAsText("code").stream()
                .distinct()
                .sorted()
                .toList();
        if (!codes.isEmpty()) {
            return String.join(", ", codes);
        }
        var pointers = answer.body().path("errors").findValuesAsText("pointer").stream()
                .map(pointer -> pointer.replaceAll("/[0-9]+", "/*"))
                .distinct()
                .sorted()
                .toList();
        return answer.status() + " " + answer.body().path("title").asText()
                + (pointers.isEmpty() ? "" : " " + pointers);
    }
}
