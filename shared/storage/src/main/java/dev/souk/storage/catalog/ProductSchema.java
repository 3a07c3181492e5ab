package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Publication;
import dev.souk.catalog.Seller;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A product's item. Beside the product it has what the indexes sort by and what a list shows, which are computed from the
 * product when it is written and not read back.
 */
final class ProductSchema {
    static final TableSchema<Product> SCHEMA = schema();

    private ProductSchema() {}

    private static TableSchema<Product> schema() {
        var schema = StaticImmutableTableSchema.builder(Product.class, Builder.class)
                .newItemBuilder(Builder::new, Builder::build)
                .addAttribute(
                        String.class,
                        a -> a.name("pk")
                                .getter(product -> CatalogKeys.partition(product.id()))
                                .setter((b, v) -> b.partition = v))
                .addAttribute(
                        String.class,
                        a -> a.name("title")
                                .getter(product -> product.content().title())
                                .setter((b, v) -> b.title = v))
                .addAttribute(
                        String.class,
                        a -> a.name("description")
                                .getter(product -> product.content().description())
                                .setter((b, v) -> b.description = v))
                .addAttribute(
                        String.class,
                        a -> a.name("category")
                                .getter(product -> whileShown(product, category(product)))
                                .setter((b, v) -> b.category = v))
                .addAttribute(
                        String.class,
                        a -> a.name("hiddenCategory")
                                .getter(product -> product.shown() ? null : category(product))
                                .setter((b, v) -> b.category = v))
                .addAttribute(
                        String.class,
                        a -> a.name("taxClass")
                                .getter(product -> code(product.content().taxClass()))
                                .setter((b, v) -> b.taxClass = TaxClass.of(v).orElseThrow()))
                .addAttribute(
                        String.class,
                        a -> a.name("sellerId")
                                .getter(product ->
                                        product.content().seller().id().value())
                                .setter((b, v) -> b.sellerId = v))
                .addAttribute(
                        String.class,
                        a -> a.name("sellerName")
                                .getter(product -> product.content().seller().name())
                                .setter((b, v) -> b.sellerName = v))
                .addAttribute(
                        EnhancedType.listOf(Schemas.OPTION),
                        a -> a.name("options")
                                .getter(product -> product.content().options())
                                .setter((b, v) -> b.options = v))
                .addAttribute(
                        EnhancedType.listOf(Schemas.VARIANT),
                        a -> a.name("variants")
                                .getter(product -> product.content().variants())
                                .setter((b, v) -> b.variants = v))
                .addAttribute(
                        EnhancedType.listOf(Schemas.IMAGE),
                        a -> a.name("images")
                                .getter(product -> product.content().images())
                                .setter((b, v) -> b.images = v))
                .addAttribute(
                        EnhancedType.listOf(Schemas.ATTRIBUTE),
                        a -> a.name("attributes")
                                .getter(ProductSchema::attributes)
                                .setter((b, v) -> b.attributes = v))
                .addAttribute(
                        Long.class,
                        a -> a.name("version").getter(Product::version).setter((b, v) -> b.version = v))
                .addAttribute(
                        Long.class,
                        a -> a.name("createdAt")
                                .getter(product -> product.createdAt().toEpochMilli())
                                .setter((b, v) -> b.createdAt = Instant.ofEpochMilli(v)))
                .flatten(PublicationSchema.SCHEMA, ProductSchema::publication, (b, v) -> b.publication = v);
        derived(schema, "sk", product -> CatalogKeys.PRODUCT);
        derived(schema, "shop", product -> whileShown(product, CatalogKeys.SHOP));
        derived(schema, "newest", product -> CatalogKeys.moment(product.arrivedAt(), product.id()));
        derived(
                schema,
                "priceKey",
                product -> whileShown(product, CatalogKeys.price(product.fromPrice(), product.id())));
        derived(schema, "waiting", product -> PublicationSchema.queue(product.publication()));
        derived(schema, "waitingSince", product -> PublicationSchema.place(product.publication(), product.id()));
        derived(schema, "currency", product -> product.fromPrice().currency().getCurrencyCode());
        return schema.addAttribute(
                        Long.class,
                        a -> a.name("fromPrice")
                                .getter(product -> product.fromPrice().amount())
                                .setter((b, v) -> {}))
                .addAttribute(
                        Schemas.NAMED_PRICES,
                        a -> a.name("fromPrices")
                                .getter(product -> Schemas.named(product.namedFromPrices()))
                                .setter((b, v) -> {}))
                .addAttribute(
                        Long.class,
                        a -> a.name("fromCompareAt")
                                .getter(product -> product.cheapest()
                                        .compareAtPrice()
                                        .map(Money::amount)
                                        .orElse(null))
                                .setter((b, v) -> {}))
                .addAttribute(
                        Boolean.class,
                        a -> a.name("pricesVary")
                                .getter(product -> product.pricesVary() ? true : null)
                                .setter((b, v) -> {}))
                .addAttribute(
                        Integer.class,
                        a -> a.name("variantCount")
                                .getter(product -> product.content().variants().size())
                                .setter((b, v) -> {}))
                .addAttribute(
                        Schemas.IMAGE,
                        a -> a.name("cover")
                                .getter(product -> product.content().visible().images().stream()
                                        .findFirst()
                                        .map(Image::inLists)
                                        .orElse(null))
                                .setter((b, v) -> {}))
                .build();
    }

    /** What is not shown has none of the keys of lists that everybody reads, and so stands in none of them. */
    private static @Nullable String whileShown(Product product, String key) {
        return product.shown() ? key : null;
    }

    private static String category(Product product) {
        return product.content().category().value();
    }

    /** Most products are in the shop from the start, and so are those of before there were states: that is not written. */
    private static @Nullable Publication publication(Product product) {
        var usual = Publication.shownFrom(product.createdAt());
        return product.publication().equals(usual) ? null : product.publication();
    }

    /** Items of before there were attributes have none; so have those without any. */
    private static @Nullable List<ProductAttribute> attributes(Product product) {
        var attributes = product.content().attributes();
        return attributes.isEmpty() ? null : attributes;
    }

    /** Most products are of the standard class: that one is not written. */
    private static @Nullable String code(TaxClass taxClass) {
        return taxClass == TaxClass.STANDARD ? null : taxClass.code();
    }

    private static void derived(
            StaticImmutableTableSchema.Builder<Product, Builder> schema,
            String name,
            Function<Product, @Nullable String> value) {
        schema.addAttribute(String.class, a -> a.name(name).getter(value).setter((b, v) -> {}));
    }

    private static final class Builder {
        private String partition = "";
        private String title = "";
        private String description = "";
        private String category = "";
        private TaxClass taxClass = TaxClass.STANDARD;
        private String sellerId = "";
        private String sellerName = "";
        private List<ProductOption> options = List.of();
        private List<Variant> variants = List.of();
        private List<Image> images = List.of();
        private List<ProductAttribute> attributes = List.of();
        private long version;
        private Instant createdAt = Instant.EPOCH;
        private @Nullable Publication publication;

        Product build() {
            var seller = new Seller(new SellerId(sellerId), sellerName);
            var content = new ProductDraft(
                    title,
                    description,
                    new CategoryId(category),
                    taxClass,
                    seller,
                    options,
                    variants,
                    images,
                    attributes);
            return new Product(
                    CatalogKeys.productId(partition),
                    content,
                    version,
                    createdAt,
                    publication == null ? Publication.shownFrom(createdAt) : publication);
        }
    }
}
