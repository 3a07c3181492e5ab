package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.PricedLine;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PricedLine}. */
@Json
record PricedLineJson(
        String productId,
        String variantId,
        String title,
        List<String> choices,
        String sellerId,
        String sellerName,
        @Nullable ImageJson image,
        int quantity,
        MoneyJson unitPrice,
        List<AdjustmentJson> adjustments,
        MoneyJson lineTotal) {
    static PricedLineJson of(PricedLine line) {
        return new PricedLineJson(
                line.variant().productId(),
                line.variant().variantId(),
                line.title(),
                line.choices(),
                line.sellerId().value(),
                line.sellerName(),
                line.image().map(url -> new ImageJson(url, line.title())).orElse(null),
                line.quantity(),
                MoneyJson.of(line.unitPrice()),
                AdjustmentJson.of(line.adjustments()),
                MoneyJson.of(line.total()));
    }
}
