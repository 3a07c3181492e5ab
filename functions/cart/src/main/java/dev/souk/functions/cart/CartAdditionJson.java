package dev.souk.functions.cart;

import dev.souk.pricing.VariantRef;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code CartAddition}. */
@Json
record CartAdditionJson(CartJson cart, List<LeftOutJson> leftOut) {
    static final String NOT_FOR_SALE = "not-for-sale";
    static final String SOLD_OUT = "sold-out";
    static final String CART_FULL = "cart-full";

    /** What could not be put in, and why. */
    @Json
    record LeftOutJson(String productId, String variantId, String reason) {
        static LeftOutJson of(VariantRef variant, String reason) {
            return new LeftOutJson(variant.productId(), variant.variantId(), reason);
        }
    }
}
