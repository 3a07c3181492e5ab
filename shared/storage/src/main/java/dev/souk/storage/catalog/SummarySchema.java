package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** What the indexes hold of a product: read, never written (they are projections of the product's item). */
final class SummarySchema {
    static final TableSchema<ProductSummary> SCHEMA = StaticImmutableTableSchema.builder(
                    ProductSummary.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .getter(summary -> CatalogKeys.partition(summary.id()))
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("title").getter(ProductSummary::title).setter((b, v) -> b.title = v))
            .addAttribute(
                    String.class,
                    a -> a.name("category")
                            .getter(summary -> summary.category().value())
                            .setter((b, v) -> b.category = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sellerId")
                            .getter(summary -> summary.seller().id().value())
                            .setter((b, v) -> b.sellerId = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sellerName")
                            .getter(summary -> summary.seller().name())
                            .setter((b, v) -> b.sellerName = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("fromPrice")
                            .getter(summary -> summary.fromPrice().amount())
                            .setter((b, v) -> b.fromPrice = v))
            .addAttribute(
                    String.class,
                    a -> a.name("currency")
                            .getter(summary -> summary.fromPrice().currency().getCurrencyCode())
                            .setter((b, v) -> b.currency = v))
            .addAttribute(
                    Schemas.NAMED_PRICES,
                    a -> a.name("fromPrices")
                            .getter(summary -> Schemas.named(summary.namedFromPrices()))
                            .setter((b, v) -> b.named = Schemas.named(v)))
            .addAttribute(
                    Long.class,
                    a -> a.name("fromCompareAt")
                            .getter(summary ->
                                    summary.compareAtPrice().map(Money::amount).orElse(null))
                            .setter((b, v) -> b.compareAt = Optional.ofNullable(v)))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("pricesVary")
                            .getter(summary -> summary.pricesVary() ? true : null)
                            .setter((b, v) -> b.vary = Boolean.TRUE.equals(v)))
            .addAttribute(
                    Integer.class,
                    a -> a.name("variantCount")
                            .getter(ProductSummary::variantCount)
                            .setter((b, v) -> b.variantCount = v))
            .addAttribute(
                    Schemas.IMAGE,
                    a -> a.name("cover")
                            .getter(summary -> summary.image().orElse(null))
                            .setter((b, v) -> b.cover = Optional.ofNullable(v)))
            .build();

    private SummarySchema() {}

    private static final class Builder {
        private String partition = "";
        private String title = "";
        private String category = "";
        private String sellerId = "";
        private String sellerName = "";
        private long fromPrice;
        private String currency = "";
        private List<Money> named = List.of();
        private Optional<Long> compareAt = Optional.empty();
        private boolean vary;
        private int variantCount;
        private Optional<Image> cover = Optional.empty();

        ProductSummary build() {
            return new ProductSummary(
                    CatalogKeys.productId(partition),
                    title,
                    new CategoryId(category),
                    new Seller(new SellerId(sellerId), sellerName),
                    Money.of(fromPrice, currency),
                    vary,
                    compareAt.map(amount -> Money.of(amount, currency)),
                    named,
                    variantCount,
                    cover);
        }
    }
}
