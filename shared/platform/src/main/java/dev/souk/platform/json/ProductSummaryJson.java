package dev.souk.platform.json;

import dev.souk.catalog.ProductSummary;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductSummary}. */
@Json
public record ProductSummaryJson(
        String productId,
        String title,
        String categoryId,
        String sellerId,
        String sellerName,
        MoneyJson fromPrice,
        int variantCount,
        @Nullable ImageJson image) {
    /** A summary as the contract writes it. */
    public static ProductSummaryJson of(ProductSummary summary) {
        return new ProductSummaryJson(
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
