package dev.souk.functions.orders;

import dev.souk.pricing.Quote;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Quote}. */
@Json
record QuoteJson(
        List<PricedLineJson> lines, List<ParcelJson> parcels, TotalsJson totals, List<CheckoutProblemJson> problems) {
    static QuoteJson of(Quote quote) {
        return new QuoteJson(
                quote.lines().stream().map(PricedLineJson::of).toList(),
                quote.parcels().stream().map(ParcelJson::of).toList(),
                TotalsJson.of(quote.totals()),
                quote.problems().stream().map(CheckoutProblemJson::of).toList());
    }
}
