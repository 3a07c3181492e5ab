package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.bench.harness.StreamChanges;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.TestSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** The stream that the fake of the orders table has not: what each of its calls changed. */
final class OrderChanges {
    private final Settings settings = TestSettings.defaults();
    private final List<DynamodbStreamRecord> changes = new ArrayList<>();
    private final Map<OrderId, Order> seen = new HashMap<>();
    private int number;

    void begin() {
        changes.clear();
        seen.clear();
    }

    List<DynamodbStreamRecord> take() {
        var all = List.copyOf(changes);
        changes.clear();
        return all;
    }

    /** The same orders; what a call changes of them is noted. */
    Orders watched(InMemoryOrders orders) {
        return (Orders) Proxy.newProxyInstance(
                Orders.class.getClassLoader(), new Class<?>[] {Orders.class}, (self, method, args) -> {
                    try {
                        return method.invoke(orders, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        orders.all().forEach(this::note);
                    }
                });
    }

    private void note(Order order) {
        var before = Optional.ofNullable(seen.put(order.id(), order));
        if (!before.equals(Optional.of(order))) {
            changes.add(StreamChanges.change(
                    Integer.toString(++number), before.map(this::image).orElse(Map.of()), image(order)));
        }
    }

    /** The item of an order, as the adapter would put it. */
    private Map<String, AttributeValue> image(Order order) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (self, method, args) -> {
                    items.add(((TransactWriteItemsRequest) args[0])
                            .transactItems()
                            .getFirst()
                            .put()
                            .item());
                    return TransactWriteItemsResponse.builder().build();
                });
        new DynamoOrders(client, settings, new CountingIds()).place(order);
        return items.getFirst();
    }
}
