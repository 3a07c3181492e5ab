package dev.souk.functions.orders;

import dev.souk.pricing.VariantRef;
import io.avaje.jsonb.Json;

/** The contract's {@code RefundedLine}. */
@Json
record RefundedLineJson(String productId, String variantId, int quantity) {
    VariantRef variant() {
        return new VariantRef(productId, variantId);
    }
}
