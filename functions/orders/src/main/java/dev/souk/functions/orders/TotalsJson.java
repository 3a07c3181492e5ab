package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.Totals;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Totals}. */
@Json
record TotalsJson(
        MoneyJson subtotal,
        MoneyJson shipping,
        MoneyJson tax,
        MoneyJson total,
        boolean taxIncluded,
        @Nullable MoneyJson freeShippingFrom) {
    static TotalsJson of(Totals totals) {
        return new TotalsJson(
                MoneyJson.of(totals.subtotal()),
                MoneyJson.of(totals.shipping()),
                MoneyJson.of(totals.tax()),
                MoneyJson.of(totals.total()),
                totals.taxIncluded(),
                totals.freeShippingFrom().map(MoneyJson::of).orElse(null));
    }
}
