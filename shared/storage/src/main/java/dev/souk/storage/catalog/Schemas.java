package dev.souk.storage.catalog;

import dev.souk.catalog.Image;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How the parts of a product are written: as maps within the product's item. */
final class Schemas {
    static final TableSchema<Image> IMAGE_SCHEMA = StaticImmutableTableSchema.builder(Image.class, ImageBuilder.class)
            .newItemBuilder(ImageBuilder::new, ImageBuilder::build)
            .addAttribute(String.class, a -> a.name("url").getter(Image::url).setter((b, v) -> b.url = v))
            .addAttribute(String.class, a -> a.name("alt").getter(Image::alt).setter((b, v) -> b.alt = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("width")
                            .getter(image -> image.width().orElse(null))
                            .setter((b, v) -> b.width = Optional.ofNullable(v)))
            .addAttribute(
                    Integer.class,
                    a -> a.name("height")
                            .getter(image -> image.height().orElse(null))
                            .setter((b, v) -> b.height = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("color")
                            .getter(image -> image.color().orElse(null))
                            .setter((b, v) -> b.color = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("srcset")
                            .getter(image -> image.srcset().orElse(null))
                            .setter((b, v) -> b.srcset = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("blur")
                            .getter(image -> image.placeholder().orElse(null))
                            .setter((b, v) -> b.placeholder = Optional.ofNullable(v)))
            .build();

    /** Amounts in minor units by ISO 4217 currency. */
    static final EnhancedType<Map<String, Long>> NAMED_PRICES = EnhancedType.mapOf(String.class, Long.class);

    private static final TableSchema<ProductOption> OPTION_SCHEMA = StaticImmutableTableSchema.builder(
                    ProductOption.class, OptionBuilder.class)
            .newItemBuilder(OptionBuilder::new, OptionBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("name").getter(ProductOption::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("values").getter(ProductOption::values).setter((b, v) -> b.values = v))
            .build();

    private static final TableSchema<ProductAttribute> ATTRIBUTE_SCHEMA = StaticImmutableTableSchema.builder(
                    ProductAttribute.class, AttributeBuilder.class)
            .newItemBuilder(AttributeBuilder::new, AttributeBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("name").getter(ProductAttribute::name).setter((b, v) -> b.name = v))
            .addAttribute(
                    String.class,
                    a -> a.name("value").getter(ProductAttribute::value).setter((b, v) -> b.value = v))
            .build();

    private static final TableSchema<Variant> VARIANT_SCHEMA = StaticImmutableTableSchema.builder(
                    Variant.class, VariantBuilder.class)
            .newItemBuilder(VariantBuilder::new, VariantBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("id").getter(variant -> variant.id().value()).setter((b, v) -> b.id = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sku")
                            .getter(variant -> variant.sku().orElse(null))
                            .setter((b, v) -> b.sku = Optional.ofNullable(v)))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("choices").getter(Variant::choices).setter((b, v) -> b.choices = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("price")
                            .getter(variant -> variant.price().amount())
                            .setter((b, v) -> b.price = v))
            .addAttribute(
                    String.class,
                    a -> a.name("currency")
                            .getter(variant -> variant.price().currency().getCurrencyCode())
                            .setter((b, v) -> b.currency = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("image")
                            .getter(variant -> variant.imageIndex().orElse(null))
                            .setter((b, v) -> b.imageIndex = Optional.ofNullable(v)))
            .addAttribute(
                    Integer.class,
                    a -> a.name("grams")
                            .getter(variant -> variant.weightGrams().orElse(null))
                            .setter((b, v) -> b.weightGrams = Optional.ofNullable(v)))
            .addAttribute(
                    Integer.class,
                    a -> a.name("low")
                            .getter(variant -> variant.lowStock().orElse(null))
                            .setter((b, v) -> b.lowStock = Optional.ofNullable(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("barcode")
                            .getter(variant -> variant.barcode().orElse(null))
                            .setter((b, v) -> b.barcode = Optional.ofNullable(v)))
            // In the price's currency, as it always is.
            .addAttribute(
                    Long.class,
                    a -> a.name("compareAt")
                            .getter(variant ->
                                    variant.compareAtPrice().map(Money::amount).orElse(null))
                            .setter((b, v) -> b.compareAt = Optional.ofNullable(v)))
            .addAttribute(
                    NAMED_PRICES,
                    a -> a.name("prices")
                            .getter(variant -> named(variant.namedPrices()))
                            .setter((b, v) -> b.named = named(v)))
            .build();

    static final EnhancedType<Image> IMAGE =
            EnhancedType.documentOf(Image.class, IMAGE_SCHEMA, options -> options.ignoreNulls(true));
    static final EnhancedType<ProductOption> OPTION =
            EnhancedType.documentOf(ProductOption.class, OPTION_SCHEMA, options -> options.ignoreNulls(true));
    static final EnhancedType<ProductAttribute> ATTRIBUTE =
            EnhancedType.documentOf(ProductAttribute.class, ATTRIBUTE_SCHEMA, options -> options.ignoreNulls(true));
    static final EnhancedType<Variant> VARIANT =
            EnhancedType.documentOf(Variant.class, VARIANT_SCHEMA, options -> options.ignoreNulls(true));

    private Schemas() {}

    /** Most products have prices in the shop's currency alone, and so have all items of before there were others. */
    static @Nullable Map<String, Long> named(List<Money> prices) {
        return prices.isEmpty()
                ? null
                : prices.stream()
                        .collect(Collectors.toMap(price -> price.currency().getCurrencyCode(), Money::amount));
    }

    static List<Money> named(@Nullable Map<String, Long> prices) {
        return prices == null
                ? List.of()
                : new TreeMap<>(prices)
                        .entrySet().stream()
                                .map(price -> Money.of(price.getValue(), price.getKey()))
                                .toList();
    }

    private static final class ImageBuilder {
        private String url = "";
        private String alt = "";
        private Optional<Integer> width = Optional.empty();
        private Optional<Integer> height = Optional.empty();
        private Optional<String> color = Optional.empty();
        private Optional<String> srcset = Optional.empty();
        private Optional<String> placeholder = Optional.empty();

        Image build() {
            return new Image(url, alt, width, height, color, srcset, placeholder);
        }
    }

    private static final class OptionBuilder {
        private String name = "";
        private List<String> values = List.of();

        ProductOption build() {
            return new ProductOption(name, values);
        }
    }

    private static final class AttributeBuilder {
        private String name = "";
        private String value = "";

        ProductAttribute build() {
            return new ProductAttribute(name, value);
        }
    }

    private static final class VariantBuilder {
        private String id = "";
        private Optional<String> sku = Optional.empty();
        private List<String> choices = List.of();
        private long price;
        private String currency = "";
        private Optional<Integer> imageIndex = Optional.empty();
        private Optional<Integer> weightGrams = Optional.empty();
        private Optional<Integer> lowStock = Optional.empty();
        private Optional<String> barcode = Optional.empty();
        private Optional<Long> compareAt = Optional.empty();
        private List<Money> named = List.of();

        Variant build() {
            return new Variant(
                    new VariantId(id),
                    sku,
                    choices,
                    Money.of(price, currency),
                    imageIndex,
                    weightGrams,
                    lowStock,
                    barcode,
                    compareAt.map(amount -> Money.of(amount, currency)),
                    named);
        }
    }
}
