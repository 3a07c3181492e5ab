package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.pricing.VariantRef;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;

/** The contract's {@code RefundedLine}. */
@Json
record RefundedLineJson(String productId, String variantId, int quantity) {
    /** Pieces, by the places of their lines. */
    static List<RefundedLineJson> of(Order order, Map<Integer, Integer> pieces) {
        return pieces.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> {
                    var variant = order.lines().get(part.getKey()).variant();
                    return new RefundedLineJson(variant.productId(), variant.variantId(), part.getValue());
                })
                .toList();
    }

    VariantRef variant() {
        return new VariantRef(productId, variantId);
    }
}
