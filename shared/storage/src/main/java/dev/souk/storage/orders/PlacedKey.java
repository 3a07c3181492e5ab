package dev.souk.storage.orders;

import dev.souk.orders.OrderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the index {@code byMember} knows of an order.
 *
 * @param placedAt as {@link OrderKey#time} writes it
 */
record PlacedKey(OrderId id, String placedAt) {
    static PlacedKey of(Map<String, AttributeValue> keys) {
        return new PlacedKey(
                OrderKey.id(Objects.requireNonNull(keys.get("pk")).s()),
                Objects.requireNonNull(keys.get("placedAt")).s());
    }

    /** Its key in the index. */
    Map<String, AttributeValue> in(String shopper) {
        var key = new HashMap<>(OrderKey.of(id));
        key.put("member", OrderKey.text(shopper));
        key.put("placedAt", OrderKey.text(placedAt));
        return key;
    }
}
