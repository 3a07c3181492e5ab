package dev.souk.functions.insights;

import dev.souk.identity.SellerId;
import dev.souk.insights.SalesFigures;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code SalesFigures}. */
@Json
record SalesFiguresJson(String sellerId, SumsJson whole, List<DayJson> days, List<ProductJson> products) {
    private static final int MOST_PRODUCTS = 1_000;

    /** The contract's {@code SalesSums}. */
    @Json
    record SumsJson(MoneyJson sales, MoneyJson refunds, int orders, int units, int unitsBack, int views) {
        static SumsJson of(SalesFigures.Sums sums) {
            return new SumsJson(
                    MoneyJson.of(sums.sales()),
                    MoneyJson.of(sums.refunds()),
                    sums.orders(),
                    sums.units(),
                    sums.unitsBack(),
                    sums.views());
        }
    }

    /** A day's sums. */
    @Json
    record DayJson(String day, SumsJson sums) {}

    /** A product's sums. */
    @Json
    record ProductJson(
            String productId,
            String title,
            MoneyJson sales,
            MoneyJson refunds,
            int orders,
            int units,
            int unitsBack,
            int views) {
        static ProductJson of(SalesFigures.Product product) {
            return new ProductJson(
                    product.productId(),
                    product.title(),
                    MoneyJson.of(product.sales()),
                    MoneyJson.of(product.refunds()),
                    product.orders(),
                    product.units(),
                    product.unitsBack(),
                    product.views());
        }
    }

    static SalesFiguresJson of(SellerId seller, SalesFigures figures) {
        return new SalesFiguresJson(
                seller.value(),
                SumsJson.of(figures.whole()),
                figures.days().stream()
                        .map(day -> new DayJson(day.day().toString(), SumsJson.of(day.sums())))
                        .toList(),
                figures.products().stream()
                        .limit(MOST_PRODUCTS)
                        .map(ProductJson::of)
                        .toList());
    }
}
