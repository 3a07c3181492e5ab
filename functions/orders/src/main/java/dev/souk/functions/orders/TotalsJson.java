package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.Totals;
import io.avaje.jsonb.Json;

/** The contract's {@code Totals}. */
@Json
record TotalsJson(
        MoneyJson subtotal,
        MoneyJson discount,
        MoneyJson shipping,
        MoneyJson tax,
        MoneyJson total,
        boolean taxIncluded) {
    static TotalsJson of(Totals totals) {
        return new TotalsJson(
                MoneyJson.of(totals.subtotal()),
                MoneyJson.of(totals.discount()),
                MoneyJson.of(totals.shipping()),
                MoneyJson.of(totals.tax()),
                MoneyJson.of(totals.total()),
                totals.taxIncluded());
    }
}
