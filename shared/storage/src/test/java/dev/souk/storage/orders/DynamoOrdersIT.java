package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep.Accept;
import dev.souk.orders.FulfilmentStep.Deliver;
import dev.souk.orders.FulfilmentStep.Ship;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.Orders.Placing;
import dev.souk.orders.Tracking;
import dev.souk.pricing.Offer;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoOrdersIT implements OrdersContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    public Orders orders() {
        return orders(DYNAMO.client());
    }

    private static DynamoOrders orders(DynamoDbClient client) {
        return new DynamoOrders(client, DYNAMO.settings(), new CountingIds());
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        var table = DYNAMO.settings().catalogTable();
        if (available < 0) {
            DYNAMO.client().deleteItem(delete -> delete.tableName(table).key(OrderKey.stock(variant)));
            return;
        }
        var item = new HashMap<>(OrderKey.stock(variant));
        item.put("available", OrderKey.number(available));
        DYNAMO.client().putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public long stockOf(VariantRef variant) {
        var item = DYNAMO.client()
                .getItem(get -> get.tableName(DYNAMO.settings().catalogTable())
                        .key(OrderKey.stock(variant))
                        .consistentRead(true))
                .item();
        var available = item.get("available");
        return available == null
                ? -1
                : Long.parseLong(Objects.requireNonNull(available).n());
    }

    /** A client of which calls of one name fail in a way of the test's choosing. */
    private static DynamoDbClient client(String failing, Failure failure) {
        var client = DYNAMO.client();
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (self, method, args) -> {
                    try {
                        return method.getName().equals(failing)
                                ? failure.around(() -> method.invoke(client, args))
                                : method.invoke(client, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Failure {
        Object around(java.util.concurrent.Callable<Object> call) throws Exception;
    }

    @Test
    void theOrderItselfSaysWhetherItWasPlacedWhereTheAnswerIsLost() {
        putStock(TEAPOT, 10);
        var lossy = orders(client("transactWriteItems", call -> {
            call.call();
            throw SdkClientException.create("The answer was lost");
        }));
        assertThat(lossy.place(teapot("one"))).isEqualTo(new Placing.Done());
        assertThat(stockOf(TEAPOT)).isEqualTo(9);
    }

    @Test
    void readsOrdersFromBeforeTheyKeptALanguage() {
        putStock(TEAPOT, 10);
        var order = teapot("one");
        orders().place(order);
        DYNAMO.client()
                .updateItem(update -> update.tableName(DYNAMO.settings().ordersTable())
                        .key(OrderKey.of(order.id()))
                        .updateExpression("REMOVE x"));
        assertThat(orders().find(order.id()).orElseThrow().language()).isEmpty();
        orders().advance(order.paymentStarted("p", NOON));
        assertThat(orders().find(order.id()).orElseThrow().language()).isEmpty();
    }

    @Test
    void failsWhereNothingSaysThatItWasPlaced() {
        putStock(TEAPOT, 10);
        var dead = orders(client("transactWriteItems", call -> {
            throw SdkClientException.create("Nobody is there");
        }));
        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> dead.place(teapot("one")));
        assertThat(orders().place(teapot("one"))).isEqualTo(new Placing.Done());
    }

    private static TransactionCanceledException conflict(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(java.util.Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    @Test
    void triesAgainWhereOnlyOthersWereInTheWay() {
        putStock(TEAPOT, 10);
        var calls = new AtomicInteger();
        var waits = new AtomicInteger();
        var client = client("transactWriteItems", call -> {
            if (calls.incrementAndGet() < 4) {
                throw conflict("None", "TransactionConflict");
            }
            return call.call();
        });
        var orders = new DynamoOrders(client, DYNAMO.settings(), new CountingIds(), nanos -> waits.incrementAndGet());
        assertThat(orders.place(teapot("one"))).isEqualTo(new Placing.Done());
        assertThat(waits).hasValue(3);
        assertThat(stockOf(TEAPOT)).isEqualTo(9);
    }

    @Test
    void givesUpWhereOthersStayInTheWay() {
        putStock(TEAPOT, 10);
        var client = client("transactWriteItems", call -> {
            throw conflict("None", "TransactionConflict");
        });
        var orders = new DynamoOrders(client, DYNAMO.settings(), new CountingIds(), nanos -> {});
        assertThat(orders.place(teapot("one"))).isEqualTo(new Placing.Crowded());
    }

    private static Order threeLines() {
        var names = List.of(
                "white-hanging-heart-t-light-holder", "regency-cakestand-three-tier", "jumbo-bag-red-retrospot");
        var offers = names.stream()
                .map(name -> {
                    var offer = offer(name, 1_275, 100);
                    return new Offer(
                            offer.variant(),
                            "White hanging heart T-light holder",
                            List.of(),
                            new dev.souk.identity.SellerId("house-of-gifts"),
                            "House of Gifts",
                            Optional.of("/media/products/" + name + ".webp"),
                            offer.category(),
                            offer.taxClass(),
                            offer.price(),
                            0,
                            offer.available());
                })
                .toList();
        var lines = names.stream().map(name -> wanted(name, 6)).toList();
        var member = new MemberId("0f4f2c9e-1b7a-4c55-9f8f-2f6c0d1f0a11");
        return placed(placement(Optional.of(member), "3c2e5d90-2a9b", offers, lines, "GB"), offers, NOON);
    }

    /** Units that AWS charges for the item, indexes apart: measured in a table that has none. */
    private static double units(Order order) {
        var item = OrderItem.SCHEMA.itemToMap(OrderWriting.item(order), true);
        return DYNAMO.client()
                .putItem(put -> put.tableName(DYNAMO.settings().accountsTable())
                        .item(item)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    @Test
    void anOrderOfThreeLinesIsBelowAKilobyteTillItIsPaid() {
        assertThat(units(threeLines())).isEqualTo(1.0);
        assertThat(units(threeLines().paymentStarted("pi_01k9zq3v8c7t2m5n6p4r", NOON)))
                .isEqualTo(1.0);
    }

    @Test
    void whatComesAfterTakesASecondKilobyte() {
        var paid = threeLines().paid("pi_01k9zq3v8c7t2m5n6p4r", new Money(140, GBP), NOON);
        var seller = paid.lines().getFirst().sellerId();
        var parcel = new Tracking(
                "Royal Mail", Optional.of("AB123456789GB"), Optional.of("https://carrier.example/AB123456789GB"));
        var accepted = paid.fulfilled(seller, new Accept(), Actor.SELLER, NOON);
        var sent = accepted.fulfilled(seller, new Ship(parcel), Actor.SELLER, NOON);
        var delivered = sent.fulfilled(seller, new Deliver(), Actor.SELLER, NOON);
        var cancelled = paid.cancelled(Actor.SHOPPER, Optional.of("Found it cheaper."), NOON);
        var refunded = cancelled.refundBooked(cancelled.refunds().getFirst(), NOON);
        assertThat(units(accepted)).isEqualTo(1.0);
        assertThat(List.of(sent, delivered, cancelled, refunded))
                .extracting(DynamoOrdersIT::units)
                .containsOnly(2.0);
    }

    @Test
    void andStillOnceItIs() {
        assertThat(units(threeLines().paid("pi_01k9zq3v8c7t2m5n6p4r", new Money(140, GBP), NOON)))
                .isEqualTo(1.0);
    }
}
