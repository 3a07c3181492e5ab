package dev.souk.storage.orders;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.souk.orders.Order;
import java.util.HashMap;
import java.util.Map;

/** Orders as Lambda is shown them by the stream of their table. */
public final class OrderImageFixtures {
    private OrderImageFixtures() {}

    public static Map<String, AttributeValue> image(Order order) {
        return map(OrderItem.SCHEMA.itemToMap(OrderWriting.item(order), true));
    }

    private static Map<String, AttributeValue> map(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        var map = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var result = new AttributeValue();
        return switch (value.type()) {
            case S -> result.withS(value.s());
            case N -> result.withN(value.n());
            case BOOL -> result.withBOOL(value.bool());
            case B -> result.withB(value.b().asByteBuffer());
            case M -> result.withM(map(value.m()));
            case L ->
                result.withL(value.l().stream().map(OrderImageFixtures::value).toList());
            default -> throw new IllegalArgumentException("No order has a " + value.type());
        };
    }
}
