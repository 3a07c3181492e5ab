package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.promotions.Adjustment;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Adjustment}. */
@Json
record AdjustmentJson(String promotionId, String reason, MoneyJson amount) {
    static List<AdjustmentJson> of(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(adjustment -> new AdjustmentJson(
                        adjustment.source().value(), adjustment.reason(), MoneyJson.of(adjustment.amount())))
                .toList();
    }
}
