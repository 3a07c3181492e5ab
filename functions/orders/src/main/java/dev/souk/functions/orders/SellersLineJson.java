package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.PricedLine;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SellersLine}. */
@Json
record SellersLineJson(
        String productId,
        String variantId,
        String title,
        List<String> choices,
        @Nullable ImageJson image,
        int quantity,
        MoneyJson unitPrice,
        MoneyJson lineTotal,
        int refundable) {
    static SellersLineJson of(PricedLine line, int refundable) {
        return new SellersLineJson(
                line.variant().productId(),
                line.variant().variantId(),
                line.title(),
                line.choices(),
                line.image().map(url -> new ImageJson(url, line.title())).orElse(null),
                line.quantity(),
                MoneyJson.of(line.unitPrice()),
                MoneyJson.of(line.total()),
                refundable);
    }
}
