package dev.souk.functions.catalog;

import dev.souk.catalog.Listing;
import dev.souk.money.Currencies;
import dev.souk.platform.json.ProductSummaryJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductPage}. */
@Json
record ProductPageJson(
        List<ProductSummaryJson> products, @Nullable String nextCursor) {
    static ProductPageJson of(Listing.Outcome.Page page, Currencies currencies) {
        return new ProductPageJson(
                page.products().stream()
                        .map(product -> ProductSummaryJson.of(product, currencies))
                        .toList(),
                page.nextCursor().orElse(null));
    }
}
