package dev.souk.functions.catalog;

import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.Publication;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Variant;
import dev.souk.fetching.ElsewhereUpload;
import dev.souk.money.Currencies;
import dev.souk.platform.json.ImageJson;
import dev.souk.platform.json.MoneyJson;
import dev.souk.platform.json.OtherPriceJson;
import dev.souk.platform.words.RichText;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Product}. */
@Json
record ProductJson(
        String productId,
        String title,
        String description,
        String descriptionHtml,
        String categoryId,
        String taxClass,
        String sellerId,
        String sellerName,
        List<OptionJson> options,
        List<VariantJson> variants,
        List<ImageJson> images,
        @Nullable List<AttributeJson> attributes,
        long version,
        @Nullable PublicationJson publication) {

    /** The contract's {@code Publication}. */
    @Json
    record PublicationJson(
            String state,
            String since,
            @Nullable String publishAt,
            @Nullable String rejection,
            boolean wasShown,
            boolean withheld) {
        static PublicationJson of(Publication publication) {
            return new PublicationJson(
                    publication.state().code(),
                    publication.since().toString(),
                    publication.publishAt().map(Instant::toString).orElse(null),
                    publication.rejection().orElse(null),
                    publication.firstShown().isPresent(),
                    publication.withheld());
        }
    }

    /** The contract's {@code Variant}. */
    @Json
    record VariantJson(
            String variantId,
            @Nullable String sku,
            List<String> choices,
            MoneyJson price,
            long available,
            @Nullable Integer imageIndex,
            @Nullable Integer weightGrams,
            @Nullable Integer lowStock,
            @Nullable String barcode,
            @Nullable MoneyJson compareAtPrice,
            @Nullable List<OtherPriceJson> otherPrices,
            @Nullable List<MoneyJson> namedPrices) {
        static VariantJson of(Variant variant, long available, Optional<Currencies> shoppers) {
            var whole = shoppers.isEmpty();
            return new VariantJson(
                    variant.id().value(),
                    variant.sku().orElse(null),
                    variant.choices(),
                    MoneyJson.of(variant.price()),
                    available,
                    variant.imageIndex().orElse(null),
                    variant.weightGrams().orElse(null),
                    whole ? variant.lowStock().orElse(null) : null,
                    variant.barcode().orElse(null),
                    variant.compareAtPrice().map(MoneyJson::of).orElse(null),
                    shoppers.map(currencies ->
                                    currencies.others(variant.price(), variant.namedPrices(), variant.compareAtPrice()))
                            .map(OtherPriceJson::of)
                            .orElse(null),
                    whole ? named(variant) : null);
        }
    }

    private static @Nullable List<MoneyJson> named(Variant variant) {
        return variant.namedPrices().isEmpty()
                ? null
                : variant.namedPrices().stream().map(MoneyJson::of).toList();
    }

    /**
     * As everybody sees it.
     *
     * @param currencies the shop's
     */
    static ProductJson of(ShelvedProduct shelved, Currencies currencies) {
        return of(shelved, Optional.empty(), Optional.of(currencies));
    }

    /** As its seller and administrators see it. */
    static ProductJson whole(ShelvedProduct shelved) {
        return of(shelved, Optional.of(shelved.product().publication()), Optional.empty());
    }

    private static ProductJson of(
            ShelvedProduct shelved, Optional<Publication> publication, Optional<Currencies> shoppers) {
        var product = shelved.product();
        var whole = publication.isPresent();
        var content = whole ? product.content() : product.content().visible();
        return new ProductJson(
                product.id().value(),
                content.title(),
                content.description(),
                RichText.html(content.description()),
                content.category().value(),
                content.taxClass().code(),
                content.seller().id().value(),
                content.seller().name(),
                content.options().stream().map(OptionJson::of).toList(),
                content.variants().stream()
                        .map(variant -> VariantJson.of(
                                variant, shelved.stockOf(variant.id()).available(), shoppers))
                        .toList(),
                content.images().stream().map(image -> image(product, image)).toList(),
                AttributeJson.of(content.attributes()),
                product.version(),
                publication.map(PublicationJson::of).orElse(null));
    }

    /** Of one that is elsewhere its seller can learn what keeps it there. */
    private static ImageJson image(Product product, Image image) {
        return image.elsewhere()
                ? ImageJson.of(image, ElsewhereUpload.of(product.id(), image.url()))
                : ImageJson.of(image);
    }
}
