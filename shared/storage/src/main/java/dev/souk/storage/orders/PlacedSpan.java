package dev.souk.storage.orders;

import dev.souk.orders.OrderFilter;
import dev.souk.orders.Orders;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The moments between which orders were placed, both inclusive, as {@link OrderKey#time} writes them.
 *
 * @param earliest below {@code latest}, or nothing lies between them
 */
record PlacedSpan(String earliest, String latest) {
    static final PlacedSpan EVER = new PlacedSpan("0".repeat(13), "9".repeat(13));

    static PlacedSpan of(OrderFilter filter) {
        return new PlacedSpan(
                filter.from().map(OrderKey::time).orElse(EVER.earliest()),
                filter.before().map(end -> OrderKey.time(end.minusMillis(1))).orElse(EVER.latest()));
    }

    /** DynamoDB refuses a query between two moments of which the later comes first. */
    boolean isEmpty() {
        return earliest.compareTo(latest) > 0;
    }

    /** DynamoDB refuses to begin a query outside its bounds: only a cursor of another filter does that. */
    PlacedKey checked(PlacedKey start) {
        if (start.placedAt().compareTo(earliest) < 0 || start.placedAt().compareTo(latest) > 0) {
            throw new Orders.InvalidCursor();
        }
        return start;
    }

    Map<String, AttributeValue> values(String shopper) {
        return Map.of(
                ":member", OrderKey.text(shopper),
                ":earliest", OrderKey.text(earliest),
                ":latest", OrderKey.text(latest));
    }
}
