package dev.souk.bench.units;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A guest looks around, puts three things into the cart, orders and pays; each step's receipt is kept. */
public final class Journey {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LINES = 3;

    /** What no browser waits for: their receipts, or the order's shares of them, are found by its id. */
    private static final List<String> BEHIND =
            List.of("ReceiveWebhook", "SettlePayment", "RelayOrderEvents", "SendEmail");

    private final ShopClient shop;
    private final Quiet quiet;
    private final String key;
    private final Map<String, Spent> steps = new LinkedHashMap<>();
    private Optional<String> cookie = Optional.empty();

    /**
     * A journey, to be made once.
     *
     * @param key of the order: another one for each journey
     */
    public Journey(ShopClient shop, Quiet quiet, String key) {
        this.shop = shop;
        this.quiet = quiet;
        this.key = key;
    }

    /**
     * Makes it.
     *
     * @return what was spent, by the names of the operations and workers, in the order in which each came first
     * @throws IllegalStateException where a step does not go as it should
     */
    public Map<String, Spent> make() {
        var lines = chosen();
        for (var line : lines) {
            var body = JSON.objectNode()
                    .put("productId", line.path("productId").asText())
                    .put("quantity", 1);
            var path = "/api/cart/lines/" + line.path("variantId").asText();
            var answer = step("SetCartLine", "PUT", path, Optional.of(body));
            answer.headers().firstValue("set-cookie").ifPresent(set -> cookie = Optional.of(set.split(";", 2)[0]));
        }
        step("ReadCart", "GET", "/api/cart", Optional.empty());
        order(lines);
        return steps;
    }

    /** Lines of the first products that can be had; the page and the first product's view are steps. */
    private List<ObjectNode> chosen() {
        var page = step("ListProducts", "GET", "/api/products?limit=24", Optional.empty());
        var lines = new ArrayList<ObjectNode>();
        for (var summary : page.body().path("products")) {
            var path = "/api/products/" + summary.path("productId").asText();
            var product = lines.isEmpty() ? step("ReadProduct", "GET", path, Optional.empty()) : shop.get(path);
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

    private void order(List<ObjectNode> lines) {
        var order = JSON.objectNode();
        order.putArray("lines").addAll(lines);
        var quote = step(
                "QuoteOrder",
                "POST",
                "/api/quotes",
                Optional.of(order.deepCopy().put("country", "GB")));
        order.put("email", key + "@units.souk.example");
        SampleAddress.put(order);
        order.set("expectedTotal", quote.body().at("/totals/total"));
        var placed =
                step("PlaceOrder", "POST", "/api/orders", Optional.of(order)).body();
        var id = placed.at("/order/orderId").asText();
        var access = "?access=" + placed.path("access").asText();
        var started =
                step("StartPayment", "POST", "/api/orders/" + id + "/payment" + access, Optional.of(JSON.objectNode()));
        shop.post(started.body().path("confirmUrl").asText(), Card.confirmationOf(started.body()), Map.of());
        behind(id);
        var read = step("ReadOrder", "GET", "/api/orders/" + id + access, Optional.empty());
        if (!read.body().path("state").asText().equals("paid")) {
            throw new IllegalStateException("The order is " + read.body().path("state") + " and not paid");
        }
    }

    private void behind(String orderId) {
        if (!quiet.await()) {
            throw new IllegalStateException("The shop still works on the order: its queues did not empty");
        }
        var receipts = shop.get("/_souk/api/receipts").body();
        for (var function : BEHIND) {
            receipts.forEach(receipt -> {
                if (receipt.path("function").asText().equals(function)
                        && receipt.path("orderId").asText().equals(orderId)) {
                    steps.merge(function, Spent.ofReceipt(receipt), Spent::plus);
                }
            });
            if (!steps.containsKey(function)) {
                throw new IllegalStateException(function + " left no receipt for the order");
            }
        }
    }

    private Answer step(String operation, String method, String path, Optional<JsonNode> body) {
        var headers = new LinkedHashMap<>(Map.of("idempotency-key", key));
        cookie.ifPresent(value -> headers.put("cookie", value));
        var answer = shop.call(method, path, body, headers);
        if (!answer.ok()) {
            throw new IllegalStateException(operation + " was refused: " + answer.problem());
        }
        var receipt = answer.headers()
                .firstValue("souk-receipt")
                .orElseThrow(() -> new IllegalStateException(
                        "The shop's answers carry no Souk-Receipt; its setting SOUK_RECEIPTS turns them on"));
        steps.merge(operation, Spent.ofHeader(receipt), Spent::plus);
        return answer;
    }
}
