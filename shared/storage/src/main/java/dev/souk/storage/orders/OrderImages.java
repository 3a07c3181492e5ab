package dev.souk.storage.orders;

import dev.souk.live.OrderChanged;
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

    /** Which version of which order an image is, without what it says; empty where it is of something else. */
    public static Optional<OrderChanged> version(Map<String, AttributeValue> image) {
        return OrderKey.text(OrderKey.SORT).equals(image.get("sk"))
                ? Optional.of(new OrderChanged(
                        OrderKey.id(attribute(image, "pk").s()),
                        Long.parseLong(attribute(image, "v").n())))
                : Optional.empty();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> image, String name) {
        return Optional.ofNullable(image.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The image of an order has no " + name));
    }
}
