package dev.souk.bench.units;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.Card;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.SampleAddress;
import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody looks around, puts three things into the cart, orders and pays; each step's receipt is kept. */
public final class Journey {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LINES = 3;

    /** What no browser waits for: their receipts, or the order's shares of them, are found by its id. */
    private static final List<String> BEHIND =
            List.of("ReceiveWebhook", "SettlePayment", "RelayOrderEvents", "SendEmail", "TellWatchers");

    private final ShopClient shop;
    private final Quiet quiet;
    private final Visitor visitor;
    private final String key;
    private final Steps steps;
    private Optional<ObjectNode> placed = Optional.empty();

    /**
     * A journey, to be made once.
     *
     * @param key of the order: another one for each journey
     */
    public Journey(ShopClient shop, Quiet quiet, Visitor visitor, String key) {
        this.shop = shop;
        this.quiet = quiet;
        this.visitor = visitor;
        this.key = key;
        this.steps = steps();
    }

    private Steps steps() {
        var headers = new LinkedHashMap<>(visitor.headers());
        headers.put("idempotency-key", key);
        return new Steps(shop, headers);
    }

    /**
     * Makes it.
     *
     * @param card that pays
     * @return what was spent, by the names of the operations and workers, in the order in which each came first
     * @throws IllegalStateException where a step does not go as it should
     */
    public Map<String, Spent> make(String card) {
        var lines = chosen();
        for (var line : lines) {
            var body = JSON.objectNode()
                    .put("productId", line.path("productId").asText())
                    .put("quantity", 1);
            var path = "/api/cart/lines/" + line.path("variantId").asText();
            steps.call("SetCartLine", "PUT", path, Optional.of(body));
        }
        steps.call("ReadCart", "GET", "/api/cart", Optional.empty());
        var order = quoted(lines);
        var answer = placing(steps, order);
        placed = Optional.of(order);
        pay(answer, card);
        return steps.spent();
    }

    /**
     * Sends the checkout once more, under the same key.
     *
     * @return what that took
     * @throws IllegalStateException where it was not known again, and before the journey was made
     */
    public Spent again() {
        var once = steps();
        if (!placing(once, placed.orElseThrow(() -> new IllegalStateException("Nothing was ordered yet")))
                .replayed()) {
            throw new IllegalStateException("The same key has placed another order");
        }
        return Spent.sum(once.spent().values());
    }

    /** What a payment's event took that came when the payment was settled; empty where all events were settled at once. */
    public Optional<Spent> lateEvent() {
        return steps.spent().getOrDefault("SettlePayment", Spent.NOTHING).calls() > 1
                ? Optional.of(steps.latest("ReceiveWebhook").plus(steps.latest("SettlePayment")))
                : Optional.empty();
    }

    /** Lines of the first products that can be had; the page and the first product's view are steps. */
    private List<ObjectNode> chosen() {
        var page = steps.call("ListProducts", "GET", "/api/products?limit=24", Optional.empty());
        var lines = new ArrayList<ObjectNode>();
        for (var summary : page.body().path("products")) {
            var path = "/api/products/" + summary.path("productId").asText();
            var product = lines.isEmpty() ? steps.call("ReadProduct", "GET", path, Optional.empty()) : shop.get(path);
            for (var variant : product.body().path("variants")) {
                if (variant.path("available").asInt() > 0) {
                    lines.add(JSON.objectNode()
                            .put("productId", product.body().path("productId").asText())
                            .put("variantId", variant.path("variantId").asText())
                            .put("quantity", 1));
                    break;
                }
            }
            if (lines.size() == LINES) {
                return lines;
            }
        }
        throw new IllegalStateException("The shop has no " + LINES + " products to buy");
    }

    private ObjectNode quoted(List<ObjectNode> lines) {
        var order = JSON.objectNode();
        order.putArray("lines").addAll(lines);
        var asked = order.deepCopy().put("country", "GB");
        var quote = steps.call("QuoteOrder", "POST", "/api/quotes", Optional.of(asked));
        order.put("email", key + "@units.souk.example");
        SampleAddress.put(order);
        order.set("expectedTotal", quote.body().at("/totals/total"));
        return order;
    }

    private static Answer placing(Steps steps, ObjectNode order) {
        return steps.call("PlaceOrder", "POST", "/api/orders", Optional.of(order));
    }

    private void pay(Answer answer, String card) {
        var id = answer.body().at("/order/orderId").asText();
        var access = "?access=" + answer.body().path("access").asText();
        var path = "/api/orders/" + id + "/payment" + access;
        var started = steps.call("StartPayment", "POST", path, Optional.of(JSON.objectNode()));
        var confirmation = Card.confirmationOf(started.body(), card);
        shop.post(started.body().path("confirmUrl").asText(), confirmation, Map.of());
        if (!quiet.await()) {
            throw new IllegalStateException("The shop still works on the order: its queues did not empty");
        }
        steps.behind(id, BEHIND);
        var read = steps.call("ReadOrder", "GET", "/api/orders/" + id + access, Optional.empty());
        if (!read.body().path("state").asText().equals("paid")) {
            throw new IllegalStateException("The order is " + read.body().path("state") + " and not paid");
        }
    }
}
