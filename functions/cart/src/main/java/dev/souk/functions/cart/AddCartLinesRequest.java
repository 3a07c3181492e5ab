package dev.souk.functions.cart;

import dev.souk.pricing.VariantRef;
import io.avaje.jsonb.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contract's {@code AddCartLinesRequest}. */
@Json
record AddCartLinesRequest(List<LineJson> lines) {
    /** So many of one variant. */
    @Json
    record LineJson(String productId, String variantId, int quantity) {}

    /** In the order of the request; the larger quantity of what stands there twice. */
    Map<VariantRef, Integer> quantities() {
        var quantities = new LinkedHashMap<VariantRef, Integer>();
        lines.forEach(line ->
                quantities.merge(new VariantRef(line.productId(), line.variantId()), line.quantity(), Math::max));
        return quantities;
    }
}
