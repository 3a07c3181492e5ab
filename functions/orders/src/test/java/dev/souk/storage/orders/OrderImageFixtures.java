package dev.souk.storage.orders;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.souk.orders.Order;
import dev.souk.testkit.messaging.StreamImages;
import java.util.Map;

/** Orders as Lambda is shown them by the stream of their table. */
public final class OrderImageFixtures {
    private OrderImageFixtures() {}

    public static Map<String, AttributeValue> image(Order order) {
        return StreamImages.of(OrderItem.SCHEMA.itemToMap(OrderWriting.item(order), true));
    }
}
