package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.Card;
import dev.souk.bench.shop.Member;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.StockCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The running shop. Buys as a guest would: quote, place, start to pay, send the card to the provider. The shop knows each order
 * by the key of its invoice.
 */
final class ShopTill implements Till {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> OVER = Set.of("expired", "cancelled");

    private final ShopClient shop;
    private final Shelf shelf;
    private final RunName run;
    private final Refunding refunding;

    /**
     * A buyer.
     *
     * @param administrator gives back
     * @param patience how often to look whether an order is paid that is to be given back
     */
    ShopTill(ShopClient shop, Shelf shelf, RunName run, Member administrator, Patience patience) {
        this.shop = shop;
        this.shelf = shelf;
        this.run = run;
        this.refunding = new Refunding(administrator, run, patience);
    }

    @Override
    public boolean sells(String stockCode) {
        return shelf.productId(stockCode).isPresent();
    }

    @Override
    public Quote quote(Invoice invoice) {
        var lines = lines(invoice);
        if (lines.isEmpty()) {
            return new Quote.None("the shop sells nothing of it");
        }
        var request = JSON.objectNode().put("country", invoice.country());
        request.set("lines", lines);
        var quote = shop.post("/api/quotes", request, Map.of());
        var total = quote.body().path("totals").path("total");
        return quote.ok()
                ? new Quote.Total(
                        total.path("amount").asLong(), total.path("currency").asText())
                : new Quote.None(Refusals.reason(quote));
    }

    @Override
    public Note.Sale buy(Invoice invoice, Quote.Total expected) {
        var order = order(invoice, expected);
        var started = System.nanoTime();
        var placed = shop.post("/api/orders", order, Map.of("idempotency-key", run.key(invoice.number())));
        var nanoseconds = System.nanoTime() - started;
        if (!placed.ok()) {
            return new Note.Refused(invoice.number(), Refusals.reason(placed));
        }
        var orderId = placed.body().path("order").path("orderId").asText();
        var access = placed.body().path("access").asText();
        if (!pay(orderId, access)) {
            return new Note.Refused(invoice.number(), "ordered, and over before it was paid");
        }
        return new Note.Ordered(
                invoice.number(),
                orderId,
                access,
                placed.body().at("/order/totals/total/amount").asLong(),
                nanoseconds,
                placed.replayed(),
                bought(invoice, placed.body().at("/order/lines")));
    }

    @Override
    public Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches) {
        return refunding.giveBack(cancellation, order, matches);
    }

    private ObjectNode order(Invoice invoice, Quote.Total expected) {
        var order = JSON.objectNode();
        order.set("lines", lines(invoice));
        order.put("email", run.email(invoice.number()));
        order.putObject("shippingAddress")
                .put("name", "Customer of " + invoice.number())
                .put("line1", "1 Replay Street")
                .put("city", "Oldtown")
                .put("postalCode", "OL1 1TN")
                .put("country", invoice.country());
        order.putObject("expectedTotal").put("amount", expected.amount()).put("currency", expected.currency());
        return order;
    }

    private ArrayNode lines(Invoice invoice) {
        var lines = JSON.arrayNode();
        for (var line : invoice.lines()) {
            shelf.productId(line.stockCode())
                    .ifPresent(product -> lines.addObject()
                            .put("productId", product)
                            .put("variantId", new StockCode(line.stockCode()).variantId())
                            .put("quantity", line.quantity()));
        }
        return lines;
    }

    private List<Note.Bought> bought(Invoice invoice, JsonNode ordered) {
        var bought = new ArrayList<Note.Bought>();
        for (var line : invoice.lines()) {
            var product = shelf.productId(line.stockCode()).orElse("");
            for (var one : ordered) {
                if (one.path("productId").asText().equals(product)) {
                    bought.add(new Note.Bought(
                            line.stockCode(),
                            product,
                            one.path("quantity").asInt(),
                            one.path("sellerId").asText()));
                }
            }
        }
        return List.copyOf(bought);
    }

    /** Whether the order is paid, or will be as soon as the shop has heard of it. */
    private boolean pay(String orderId, String access) {
        var payment = shop.post("/api/orders/" + orderId + "/payment?access=" + access, JSON.objectNode(), Map.of());
        if (payment.ok()) {
            Answer confirmed = shop.post(
                    payment.body().path("confirmUrl").asText(), Card.confirmationOf(payment.body()), Map.of());
            if (confirmed.ok()) {
                return true;
            }
        }
        // Paid by a run that was killed, or its time was over before this one came.
        var order = shop.get("/api/orders/" + orderId + "?access=" + access);
        return !OVER.contains(order.body().path("state").asText());
    }
}
