package dev.souk.storage.promotions;

import dev.souk.promotions.Promotion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A promotion's item, without its count: what saves a promotion never writes that. */
final class PromotionItem {
    static final TableSchema<PromotionItem> SCHEMA = StaticTableSchema.builder(PromotionItem.class)
            .newItemSupplier(PromotionItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(item -> item.pk)
                            .setter((item, value) -> item.pk = value))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(item -> item.sk)
                            .setter((item, value) -> item.sk = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(item -> item.version).setter((item, value) -> item.version = value))
            .addAttribute(
                    String.class,
                    a -> a.name("label").getter(item -> item.name).setter((item, value) -> item.name = value))
            .addAttribute(
                    String.class,
                    a -> a.name("kind").getter(item -> item.kind).setter((item, value) -> item.kind = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("points").getter(item -> item.points).setter((item, value) -> item.points = value))
            .addAttribute(
                    Long.class, a -> a.name("off").getter(item -> item.off).setter((item, value) -> item.off = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("buy").getter(item -> item.buy).setter((item, value) -> item.buy = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("gain").getter(item -> item.gain).setter((item, value) -> item.gain = value))
            .addAttribute(
                    String.class,
                    a -> a.name("currency")
                            .getter(item -> item.currency)
                            .setter((item, value) -> item.currency = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("products")
                            .getter(item -> item.products)
                            .setter((item, value) -> item.products = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("categories")
                            .getter(item -> item.categories)
                            .setter((item, value) -> item.categories = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("sellers").getter(item -> item.sellers).setter((item, value) -> item.sellers = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("begins").getter(item -> item.begins).setter((item, value) -> item.begins = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("ends").getter(item -> item.ends).setter((item, value) -> item.ends = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("minimum").getter(item -> item.minimum).setter((item, value) -> item.minimum = value))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("firstOrder")
                            .getter(item -> item.firstOrder)
                            .setter((item, value) -> item.firstOrder = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("uses").getter(item -> item.uses).setter((item, value) -> item.uses = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("usesPerShopper")
                            .getter(item -> item.usesPerShopper)
                            .setter((item, value) -> item.usesPerShopper = value))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("exclusive")
                            .getter(item -> item.exclusive)
                            .setter((item, value) -> item.exclusive = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("rank").getter(item -> item.rank).setter((item, value) -> item.rank = value))
            .build();

    String pk = PromotionKeys.PARTITION;
    String sk = "";
    long version;
    String name = "";
    String kind = "";

    @Nullable
    Integer points;

    @Nullable
    Long off;

    @Nullable
    Integer buy;

    @Nullable
    Integer gain;

    @Nullable
    String currency;

    List<String> products = List.of();
    List<String> categories = List.of();
    List<String> sellers = List.of();

    @Nullable
    Long begins;

    @Nullable
    Long ends;

    @Nullable
    Long minimum;

    boolean firstOrder;

    @Nullable
    Integer uses;

    @Nullable
    Integer usesPerShopper;

    boolean exclusive;
    int rank;

    static PromotionItem of(Promotion promotion) {
        return PromotionMapping.item(promotion);
    }

    Promotion promotion() {
        return PromotionMapping.promotion(this);
    }
}
