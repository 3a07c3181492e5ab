package dev.souk.functions.catalog;

import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Variant;
import dev.souk.platform.json.ImageJson;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Product}. */
@Json
record ProductJson(
        String productId,
        String title,
        String description,
        String categoryId,
        String taxClass,
        String sellerId,
        String sellerName,
        List<OptionJson> options,
        List<VariantJson> variants,
        List<ImageJson> images,
        long version) {

    /** The contract's {@code Variant}. */
    @Json
    record VariantJson(
            String variantId,
            @Nullable String sku,
            List<String> choices,
            MoneyJson price,
            long available,
            @Nullable Integer imageIndex,
            @Nullable Integer weightGrams) {
        static VariantJson of(Variant variant, long available) {
            return new VariantJson(
                    variant.id().value(),
                    variant.sku().orElse(null),
                    variant.choices(),
                    MoneyJson.of(variant.price()),
                    available,
                    variant.imageIndex().orElse(null),
                    variant.weightGrams().orElse(null));
        }
    }

    static ProductJson of(ShelvedProduct shelved) {
        var product = shelved.product();
        var content = product.content();
        return new ProductJson(
                product.id().value(),
                content.title(),
                content.description(),
                content.category().value(),
                content.taxClass().code(),
                content.seller().id().value(),
                content.seller().name(),
                content.options().stream().map(OptionJson::of).toList(),
                content.variants().stream()
                        .map(variant -> VariantJson.of(
                                variant, shelved.stockOf(variant.id()).available()))
                        .toList(),
                content.images().stream().map(ImageJson::of).toList(),
                product.version());
    }
}
