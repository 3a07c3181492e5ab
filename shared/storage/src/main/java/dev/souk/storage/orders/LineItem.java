package dev.souk.storage.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A line within an order's item. */
final class LineItem {
    static final TableSchema<LineItem> SCHEMA = StaticTableSchema.builder(LineItem.class)
            .newItemSupplier(LineItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("p").getter(line -> line.product).setter((line, value) -> line.product = value))
            .addAttribute(
                    String.class,
                    a -> a.name("v").getter(line -> line.variant).setter((line, value) -> line.variant = value))
            .addAttribute(
                    String.class,
                    a -> a.name("t").getter(line -> line.title).setter((line, value) -> line.title = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("c").getter(line -> line.choices).setter((line, value) -> line.choices = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("s").getter(line -> line.seller).setter((line, value) -> line.seller = value))
            .addAttribute(
                    String.class,
                    a -> a.name("i").getter(line -> line.image).setter((line, value) -> line.image = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("q").getter(line -> line.quantity).setter((line, value) -> line.quantity = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("u").getter(line -> line.unitPrice).setter((line, value) -> line.unitPrice = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(Long.class)),
                    a -> a.name("d").getter(line -> line.discounts).setter((line, value) -> line.discounts = value))
            .addAttribute(
                    Long.class, a -> a.name("x").getter(line -> line.tax).setter((line, value) -> line.tax = value))
            .build();

    String product = "";
    String variant = "";
    String title = "";

    @Nullable
    List<String> choices;

    int seller;

    @Nullable
    String image;

    @Nullable
    List<List<Long>> discounts;

    int quantity;
    long unitPrice;
    long tax;
}
