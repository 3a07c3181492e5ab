package dev.souk.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.functions.notifications.SendEmail;
import dev.souk.functions.orders.ListFulfilments;
import dev.souk.functions.orders.PlaceOrder;
import dev.souk.functions.orders.QuoteOrder;
import dev.souk.functions.orders.ReadBalance;
import dev.souk.functions.payments.SettlePayment;
import dev.souk.functions.payments.StartPayment;
import dev.souk.identity.Role;
import dev.souk.payments.FakeProvider;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.Tables;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.messaging.Deliveries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The functions of an order, over tables of DynamoDB Local that others fill. Its stream is played: each change of the order
 * goes to both readers. {@code ReceiveWebhook} is left out, since it uses no table. For one thread; several shops may stand over
 * the same tables, the same platform and the same stream.
 */
public final class GrownShop {
    private static final int CONFLICT = 409;

    private final DynamoDbClient lookingUp;
    private final TestPlatform platform;
    private final FakeProvider provider = new FakeProvider();
    private final Map<String, Endpoint> endpoints;
    private final SettlePayment settling;
    private final SendEmail mailing;
    private final OrderStream stream;

    /** A shop over these tables, each of whose changes is read by itself. */
    GrownShop(DynamoDbClient client, TestPlatform platform) {
        this(client, client, platform, new EachByItself(client, platform));
    }

    /**
     * A shop over these tables.
     *
     * @param client of the functions
     * @param lookingUp looks up what a stream would show
     * @param stream shows its readers what the shop changes
     */
    public GrownShop(DynamoDbClient client, DynamoDbClient lookingUp, TestPlatform platform, OrderStream stream) {
        this.lookingUp = lookingUp;
        this.stream = stream;
        this.platform = platform;
        var parts = ShopParts.of(client, platform, provider, _ -> {
            throw new IllegalStateException("Only readers of the stream send mails here");
        });
        this.endpoints = Map.of(
                "QuoteOrder", parts.get(QuoteOrder.class),
                "PlaceOrder", parts.get(PlaceOrder.class),
                "StartPayment", parts.get(StartPayment.class),
                "ListFulfilments", parts.get(ListFulfilments.class),
                "ReadBalance", parts.get(ReadBalance.class));
        this.settling = parts.get(SettlePayment.class);
        this.mailing = parts.get(SendEmail.class);
    }

    /**
     * Places and pays an order of a piece of each of these products, and sends the checkout and the provider's event again.
     *
     * @param key of the order: another one for each
     * @return units by function, in their order; the repetitions come last
     */
    Map<String, Receipt.Units> buy(String key, List<String> products) {
        var units = new LinkedHashMap<String, Receipt.Units>();
        var first = platform.receipts().size();
        var placing = placing(key, products);
        var placed = answered(placing);
        var id = placed.at("/order/orderId").asText();
        tell(id, Map.of(), order(id));
        pay(id, placed.path("access").asText());
        sum(first, "").forEach((function, taken) -> units.merge(function, taken, Receipt.Units::plus));
        var repeated = platform.receipts().size();
        answered(placing);
        settle(id);
        units.putAll(sum(repeated, ", repeated"));
        return units;
    }

    /** Places and pays an order of a piece of each of these products; answers its id. */
    String sell(String key, List<String> products) {
        return sellIfThere(key, products)
                .orElseThrow(() -> new IllegalStateException("There are too few pieces of " + products));
    }

    /** The same; empty where there are too few pieces left. */
    public Optional<String> sellIfThere(String key, List<String> products) {
        var placed = answer(placing(key, products));
        if (placed.status() == CONFLICT) {
            return Optional.empty();
        }
        var body = requireDone(placed);
        var id = body.at("/order/orderId").asText();
        tell(id, Map.of(), order(id));
        pay(id, body.path("access").asText());
        return Optional.of(id);
    }

    /** Opens what a seller has to send, and what they have earned; answers the units by function. */
    Map<String, Receipt.Units> desk(String seller) {
        var first = platform.receipts().size();
        answered(HttpCall.to("ListFulfilments").query("stage", "to-accept").as(seller, Role.SELLER));
        answered(HttpCall.to("ReadBalance").as(seller, Role.SELLER));
        return sum(first, "");
    }

    /** The item of an order. */
    Map<String, AttributeValue> order(String id) {
        var key = Map.of("pk", AttributeValue.fromS("ORDER#" + id), "sk", AttributeValue.fromS("ORDER"));
        return lookingUp
                .getItem(get -> get.tableName(Tables.ORDERS).key(key).consistentRead(true))
                .item();
    }

    /** Places an order that nobody pays; answers its id. */
    String place(String key, List<String> products) {
        return answered(placing(key, products)).at("/order/orderId").asText();
    }

    private HttpCall placing(String key, List<String> products) {
        var lines = products.stream()
                .map("{\"productId\":\"%s\",\"variantId\":\"one\",\"quantity\":1}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var quote = answered(HttpCall.to("QuoteOrder").body("{\"lines\":" + lines + ",\"country\":\"GB\"}"));
        return HttpCall.to("PlaceOrder").key(key).body("""
                {"lines":%s,"email":"%s@growth.souk.example","expectedTotal":%s,
                 "shippingAddress":{"name":"Ada Lovelace","line1":"12 St James's Square","city":"London",
                                    "postalCode":"SW1Y 4JH","country":"GB"}}
                """.formatted(lines, key, quote.at("/totals/total")));
    }

    private JsonNode answered(HttpCall call) {
        return requireDone(answer(call));
    }

    private HttpAnswer answer(HttpCall call) {
        var name = call.operation().operationId();
        return call.on(Objects.requireNonNull(endpoints.get(name), name));
    }

    private static JsonNode requireDone(HttpAnswer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.operation().operationId() + " was refused: " + answer.body());
        }
        return answer.body();
    }

    private void pay(String id, String access) {
        var before = order(id);
        answered(HttpCall.to("StartPayment").path("orderId", id).query("access", access));
        var started = order(id);
        tell(id, before, started);
        provider.succeed("pay-" + id);
        settle(id);
        tell(id, started, order(id));
    }

    private void settle(String id) {
        var message = PaymentMessage.of(provider.name(), "pay-" + id, id, "payment.succeeded");
        requireDone(Deliveries.failures(settling, platform.jsonb().toJson(message)));
    }

    /** Shows a change of an order to the readers of the stream, and sends the mails that follow from it. */
    private void tell(String id, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        for (var message : stream.follow(id, before, after)) {
            requireDone(Deliveries.failures(mailing, platform.jsonb().toJson(message)));
        }
    }

    private static void requireDone(List<?> failures) {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A worker failed");
        }
    }

    private Map<String, Receipt.Units> sum(int from, String suffix) {
        var sum = new LinkedHashMap<String, Receipt.Units>();
        platform.receipts().stream()
                .skip(from)
                .forEach(receipt -> sum.merge(
                        receipt.function() + suffix,
                        new Receipt.Units(receipt.readUnits(), receipt.writeUnits()),
                        Receipt.Units::plus));
        return sum;
    }
}
