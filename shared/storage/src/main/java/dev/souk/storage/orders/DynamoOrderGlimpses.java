package dev.souk.storage.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.OrderId;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Eventually consistent reads of orders. */
@ApplicationScoped
public class DynamoOrderGlimpses implements OrderGlimpses {
    private final DynamoDbClient client;
    private final Settings settings;

    @Inject
    public DynamoOrderGlimpses(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        var response = client.getItem(get ->
                get.tableName(settings.ordersTable()).key(OrderKey.of(id)).consistentRead(false));
        return response.hasItem() ? OrderImages.read(response.item()) : Optional.empty();
    }
}
