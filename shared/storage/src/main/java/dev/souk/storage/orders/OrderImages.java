package dev.souk.storage.orders;

import dev.souk.orders.Order;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders as the stream of their table shows them. */
public final class OrderImages {
    private OrderImages() {}

    /**
     * The order of an image; empty where the image is of something else than an order.
     *
     * @throws RuntimeException where it is one, but makes no sense
     */
    public static Optional<Order> read(Map<String, AttributeValue> image) {
        return OrderKey.text(OrderKey.SORT).equals(image.get("sk"))
                ? Optional.of(OrderReading.order(OrderItem.SCHEMA.mapToItem(image)))
                : Optional.empty();
    }
}
