package dev.souk.platform.json;

import dev.souk.catalog.ProductSummary;
import dev.souk.money.Currencies;
import io.avaje.jsonb.Json;
import java.util.List;
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
        @Nullable List<OtherPriceJson> otherFromPrices,
        @Nullable Boolean pricesVary,
        @Nullable MoneyJson compareAtPrice,
        int variantCount,
        @Nullable ImageJson image) {
    /**
     * A summary as the contract writes it.
     *
     * @param currencies the shop's
     */
    public static ProductSummaryJson of(ProductSummary summary, Currencies currencies) {
        return new ProductSummaryJson(
                summary.id().value(),
                summary.title(),
                summary.category().value(),
                summary.seller().id().value(),
                summary.seller().name(),
                MoneyJson.of(summary.fromPrice()),
                OtherPriceJson.of(
                        currencies.others(summary.fromPrice(), summary.namedFromPrices(), summary.compareAtPrice())),
                summary.pricesVary() ? true : null,
                summary.compareAtPrice().map(MoneyJson::of).orElse(null),
                summary.variantCount(),
                summary.image().map(ImageJson::of).orElse(null));
    }
}
