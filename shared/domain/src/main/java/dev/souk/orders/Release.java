package dev.souk.orders;

import dev.souk.pricing.VariantRef;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an order holds no longer.
 *
 * @param pieces that go back to the stock
 * @param uses whether its uses of promotions go back too
 */
public record Release(Map<VariantRef, Integer> pieces, boolean uses) {
    public Release {
        pieces = Map.copyOf(pieces);
    }

    /** These pieces, and the uses where nothing else of the order is left. */
    static Release of(Order order, OrderParts parts, boolean uses) {
        var pieces = new LinkedHashMap<VariantRef, Integer>();
        parts.pieces()
                .forEach((line, count) -> pieces.merge(order.lines().get(line).variant(), count, Integer::sum));
        return new Release(pieces, uses);
    }

    /** Everything that it took when it was placed. */
    public static Release all(Order order) {
        return of(order, order.everything(), true);
    }
}
