package dev.souk.storage.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A seller's shipment within an order's item. */
final class ShipmentItem {
    static final TableSchema<ShipmentItem> SCHEMA = StaticTableSchema.builder(ShipmentItem.class)
            .newItemSupplier(ShipmentItem::new)
            .addAttribute(
                    Integer.class,
                    a -> a.name("s").getter(item -> item.seller).setter((item, value) -> item.seller = value))
            .addAttribute(
                    String.class,
                    a -> a.name("m").getter(item -> item.method).setter((item, value) -> item.method = value))
            .addAttribute(
                    Long.class, a -> a.name("f").getter(item -> item.fee).setter((item, value) -> item.fee = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(Long.class)),
                    a -> a.name("d").getter(item -> item.discounts).setter((item, value) -> item.discounts = value))
            .addAttribute(
                    Long.class, a -> a.name("x").getter(item -> item.tax).setter((item, value) -> item.tax = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("a").getter(item -> item.earliest).setter((item, value) -> item.earliest = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("b").getter(item -> item.latest).setter((item, value) -> item.latest = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("y").getter(item -> item.sendBy).setter((item, value) -> item.sendBy = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("c")
                            .getter(item -> item.cancellationHours)
                            .setter((item, value) -> item.cancellationHours = value))
            .build();

    int seller;
    String method = "";
    long fee;

    @Nullable
    List<List<Long>> discounts;

    long tax;
    long earliest;
    long latest;

    /** Absent where it is the shop's usual day. */
    @Nullable
    Long sendBy;

    @Nullable
    Integer cancellationHours;
}
