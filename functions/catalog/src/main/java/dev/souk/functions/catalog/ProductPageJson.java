package dev.souk.functions.catalog;

import dev.souk.catalog.Listing;
import dev.souk.catalog.ProductSummary;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductPage}. */
@Json
record ProductPageJson(List<SummaryJson> products, @Nullable String nextCursor) {

    /** The contract's {@code ProductSummary}. */
    @Json
    record SummaryJson(
            String productId,
            String title,
            String categoryId,
            String sellerId,
            String sellerName,
            MoneyJson fromPrice,
            int variantCount,
            @Nullable ImageJson image) {
        static SummaryJson of(ProductSummary summary) {
            return new SummaryJson(
                    summary.id().value(),
                    summary.title(),
                    summary.category().value(),
                    summary.seller().id().value(),
                    summary.seller().name(),
                    MoneyJson.of(summary.fromPrice()),
                    summary.variantCount(),
                    summary.image().map(ImageJson::of).orElse(null));
        }
    }

    static ProductPageJson of(Listing.Outcome.Page page) {
        return new ProductPageJson(
                page.products().stream().map(SummaryJson::of).toList(),
                page.nextCursor().orElse(null));
    }
}
