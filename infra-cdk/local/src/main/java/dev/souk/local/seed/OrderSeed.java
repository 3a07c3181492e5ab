package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Lets the demo shopper buy of the demo seller, by the API as anybody would, so that both have orders to look at: in each
 * state that asks for something. Where the shopper has ordered anything already, it leaves them alone.
 */
public final class OrderSeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** With the pause between them, longer than a payment needs on a busy computer. */
    private static final int LOOKS = 150;

    /** How far the seller got, and after that the shopper, each after the one before. */
    private static final List<String> STAGES = List.of("paid", "accepted", "sent", "delivered", "returned");

    private final ShopApi shopper;
    private final ShopApi seller;
    private final String sellerId;
    private final String email;

    OrderSeed(ShopApi shopper, ShopApi seller, String sellerId, String email) {
        this.shopper = shopper;
        this.seller = seller;
        this.sellerId = sellerId;
        this.email = email;
    }

    /**
     * A seed for this shop, whose payments the sandbox takes.
     *
     * @param gateway where the API is
     * @param shopperToken an access token of who buys
     * @param email of who buys
     * @param sellerToken an access token of {@code demoSeller}
     * @param demoSeller as {@link Seed#of} takes it
     */
    public static OrderSeed of(URI gateway, String shopperToken, String email, String sellerToken, String demoSeller) {
        return new OrderSeed(
                new ShopApi(gateway, shopperToken, Seed::sleep),
                new ShopApi(gateway, sellerToken, Seed::sleep),
                demoSeller,
                email);
    }

    /**
     * Buys, and tells how many orders that were.
     *
     * @throws SeedRefused where the shop refuses something, or a payment does not arrive
     */
    public int run() {
        if (!shopper.read("/api/orders?limit=1").path("orders").isEmpty()) {
            return 0;
        }
        var known = shopper.productIds();
        var currencies = shopper.currencies();
        var number = 0;
        for (var order : SeedData.tree("orders.json").path("orders")) {
            if (has(known, order)) {
                buy(order, currencies, "demo-order-" + ++number);
            }
        }
        return number;
    }

    private static boolean has(Set<String> known, JsonNode order) {
        return known.containsAll(order.path("lines").findValuesAsText("productId"));
    }

    private void buy(JsonNode wanted, Set<String> currencies, String key) {
        var order = JSON.createObjectNode();
        order.set("lines", wanted.path("lines"));
        var asked = order.deepCopy().put("country", "GB");
        var currency = wanted.path("currency").asText();
        if (currencies.contains(currency)) {
            asked.put("currency", currency);
        }
        var quote = shopper.post("/api/quotes", asked, key);
        order.put("email", email);
        order.putObject("shippingAddress")
                .put("name", "Ada Lovelace")
                .put("line1", "12 St James's Square")
                .put("city", "London")
                .put("postalCode", "SW1Y 4JH")
                .put("country", "GB");
        order.set("expectedTotal", quote.at("/totals/total"));
        var placed = shopper.post("/api/orders", order, key);
        var id = placed.at("/order/orderId").asText();
        pay(id, key);
        var part = "/api/orders/" + id + "/fulfilments/" + sellerId;
        var until = STAGES.indexOf(wanted.path("until").asText());
        if (until >= STAGES.indexOf("accepted")) {
            seller.post(part + "/accept", JSON.createObjectNode(), key);
        }
        if (until >= STAGES.indexOf("sent")) {
            seller.post(part + "/ship", parcel(wanted), key);
        }
        if (until >= STAGES.indexOf("delivered")) {
            seller.post(part + "/deliver", JSON.createObjectNode(), key);
        }
        if (until >= STAGES.indexOf("returned")) {
            shopper.post(part + "/returns", back(wanted), key);
        }
    }

    private void pay(String id, String key) {
        var started = shopper.post("/api/orders/" + id + "/payment", JSON.createObjectNode(), key);
        var confirmation = JSON.createObjectNode()
                .put("clientSecret", started.path("clientSecret").asText());
        confirmation
                .putObject("card")
                .put("number", "4242424242424242")
                .put("expiry", "12/40")
                .put("cvc", "123");
        shopper.post(started.path("confirmUrl").asText(), confirmation, key);
        for (int i = 0; i < LOOKS; i++) {
            if (shopper.read("/api/orders/" + id).path("state").asText().equals("paid")) {
                return;
            }
            shopper.pause();
        }
        throw new SeedRefused("The payment of a demo order did not arrive.");
    }

    private static ObjectNode parcel(JsonNode wanted) {
        var parcel =
                JSON.createObjectNode().put("carrier", wanted.path("carrier").asText("Royal Mail"));
        if (wanted.has("number")) {
            parcel.put("number", wanted.path("number").asText());
        }
        return parcel;
    }

    /** One piece of the first line. */
    private static ObjectNode back(JsonNode wanted) {
        var line = ((ObjectNode) wanted.path("lines").path(0)).deepCopy().put("quantity", 1);
        var request = JSON.createObjectNode()
                .put("reason", wanted.path("reason").asText())
                .put("words", wanted.path("words").asText());
        request.putArray("lines").add(line);
        return request;
    }
}
