package dev.souk.functions.orders;

import dev.souk.promotions.Promotions;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PromotionPage}. */
@Json
record PromotionPageJson(
        List<PromotionJson> promotions, @Nullable String nextCursor) {
    static PromotionPageJson of(Promotions.Page page) {
        return new PromotionPageJson(
                page.promotions().stream().map(PromotionJson::of).toList(),
                page.next().orElse(null));
    }
}
