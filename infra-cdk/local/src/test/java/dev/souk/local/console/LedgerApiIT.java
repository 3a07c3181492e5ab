package dev.souk.local.console;

import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Over orders that the shop's own storage wrote, so that a renamed attribute is noticed. */
class LedgerApiIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final String table = DYNAMO.settings().ordersTable();
    private final DynamoOrders orders = new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), new CountingIds());
    private final LedgerApi api = new LedgerApi(DYNAMO.client(), table);

    @BeforeEach
    void stockTeapots() {
        DYNAMO.client()
                .putItem(put -> put.tableName(DYNAMO.settings().catalogTable())
                        .item(Map.of(
                                "pk", AttributeValue.fromS("PRODUCT#teapot"),
                                "sk", AttributeValue.fromS("STOCK#teapot-1"),
                                "available", AttributeValue.fromN("10"))));
    }

    @Test
    void saysOfAnEmptyShopThatThereIsNothing() throws JsonProcessingException {
        assertThat(ledger()).isEqualTo(new ObjectMapper().readTree("""
                        {"orders": 0, "entries": 0, "sums": {}, "unbalanced": []}"""));
    }

    @Test
    void addsUpTheEntriesOfAllOrders() throws JsonProcessingException {
        var one = paid("one");
        var two = paid("two");
        place("not-paid");

        var ledger = ledger();

        assertThat(ledger.path("orders").asInt()).isEqualTo(3);
        assertThat(ledger.path("entries").asInt())
                .isPositive()
                .isEqualTo(
                        one.ledger().entries().size() + two.ledger().entries().size());
        assertThat(ledger.at("/sums/GBP").asLong(-1)).isZero();
        assertThat(ledger.path("unbalanced")).isEmpty();
    }

    @Test
    void namesTheOrderWhoseBooksDoNotBalance() throws JsonProcessingException {
        paid("one");
        var wrong = paid("two");
        var partition = AttributeValue.fromS("ORDER#" + wrong.id().value());
        DYNAMO.client()
                .updateItem(update -> update.tableName(table)
                        .key(Map.of("pk", partition, "sk", AttributeValue.fromS("ORDER")))
                        .updateExpression("SET l[0].m = l[0].m + :more")
                        .expressionAttributeValues(Map.of(":more", AttributeValue.fromN("7"))));

        var ledger = ledger();

        assertThat(ledger.at("/sums/GBP").asLong()).isEqualTo(7);
        assertThat(ledger.path("unbalanced")).hasSize(1);
        assertThat(ledger.at("/unbalanced/0").asText()).isEqualTo(partition.s());
    }

    @Test
    void addsUpEachCurrencyForItself() throws JsonProcessingException {
        put("ORDER#1", "ORDER", "GBP", 5);
        put("ORDER#2", "ORDER", "EUR", -5);

        assertThat(ledger().at("/sums/GBP").asLong()).isEqualTo(5);
        assertThat(ledger().at("/sums/EUR").asLong()).isEqualTo(-5);
        assertThat(ledger().path("unbalanced")).hasSize(2);
    }

    @Test
    void addsUpThoseThatAreNamed() throws JsonProcessingException {
        put("ORDER#1", "ORDER", "GBP", 5);
        put("ORDER#2", "ORDER", "GBP", 7);
        put("ORDER#3", "ORDER", "GBP", -5);

        var ledger = ledger("orders=1,3,unknown");

        assertThat(ledger.path("orders").asInt()).isEqualTo(2);
        assertThat(ledger.at("/sums/GBP").asLong(-1)).isZero();
        assertThat(ledger.path("unbalanced")).hasSize(2);
    }

    @Test
    void readsAllOfThoseThatAreNamedThoughOneAnswerHasNoRoomForThem() throws JsonProcessingException {
        var padding = "x".repeat(380_000);
        var ids = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        ids.forEach(id -> put("ORDER#" + id, "ORDER", "GBP", 1, Map.of("padding", AttributeValue.fromS(padding))));

        assertThat(ledger("orders=" + String.join(",", ids)).at("/sums/GBP").asLong())
                .isEqualTo(50);
    }

    @Test
    void refusesMoreThanAHundredNames() {
        var ids = IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(answer("orders=" + ids).status()).isEqualTo(400);
    }

    @Test
    void leavesOtherItemsOfTheTableAlone() throws JsonProcessingException {
        put("ORDER#1", "NOTE", "GBP", 5);

        assertThat(ledger().path("orders").asInt()).isZero();
    }

    @Test
    void readsMoreThanOnePage() throws JsonProcessingException {
        var padding = "x".repeat(380_000);
        for (int i = 0; i < 4; i++) {
            put("ORDER#" + i, "ORDER", "GBP", 1, Map.of("padding", AttributeValue.fromS(padding)));
        }

        assertThat(ledger().at("/sums/GBP").asLong()).isEqualTo(4);
    }

    private void put(String partition, String sort, String currency, long amount) {
        put(partition, sort, currency, amount, Map.of());
    }

    private void put(
            String partition, String sort, String currency, long amount, Map<String, AttributeValue> attributes) {
        var entry = AttributeValue.fromM(Map.of("m", AttributeValue.fromN(Long.toString(amount))));
        var item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS(partition));
        item.put("sk", AttributeValue.fromS(sort));
        item.put("c", AttributeValue.fromS(currency));
        item.put("l", AttributeValue.fromL(List.of(entry)));
        DYNAMO.client().putItem(put -> put.tableName(table).item(item));
    }

    private Order place(String key) {
        var order = SampleOrders.teapot(key);
        orders.place(order);
        return order;
    }

    private Order paid(String key) {
        var order = place(key);
        var started = order.paymentStarted("payment-of-" + key, NOON);
        orders.advance(started);
        var paid = started.paid("payment-of-" + key, new Money(42, SampleOrders.GBP), NOON);
        orders.advance(paid);
        return paid;
    }

    private JsonNode ledger() throws JsonProcessingException {
        return ledger("");
    }

    private JsonNode ledger(String query) throws JsonProcessingException {
        var response = answer(query);
        assertThat(response.status()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body().toString());
    }

    private WebResponse answer(String query) {
        return api.answer(new WebRequest("GET", "/_souk/api/ledger", query, Map.of(), Buffer.buffer(), "127.0.0.1"));
    }
}
