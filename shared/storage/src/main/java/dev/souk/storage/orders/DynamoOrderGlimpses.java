package dev.souk.storage.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.OrderId;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.reads.BatchReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Eventually consistent reads of orders. */
@ApplicationScoped
public class DynamoOrderGlimpses implements OrderGlimpses {
    private final DynamoDbClient client;
    private final Settings settings;
    private final BatchReads reads;

    @Inject
    public DynamoOrderGlimpses(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
        this.reads = new BatchReads(client, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        var response = client.getItem(get ->
                get.tableName(settings.ordersTable()).key(OrderKey.of(id)).consistentRead(false));
        return response.hasItem() ? OrderImages.read(response.item()) : Optional.empty();
    }

    /** One batch: as many units as to read each alone, and one call. */
    @Override
    public List<Order> all(List<OrderId> ids) {
        var keys = ids.stream().map(OrderKey::of).toList();
        var found = new HashMap<OrderId, Order>();
        for (var item : reads.read(settings.ordersTable(), keys)) {
            OrderImages.read(item).ifPresent(order -> found.put(order.id(), order));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
