package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderParts;
import dev.souk.orders.Refund;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A refund within an order's item. */
final class RefundItem {
    static final TableSchema<RefundItem> SCHEMA = StaticTableSchema.builder(RefundItem.class)
            .newItemSupplier(RefundItem::new)
            .addAttribute(
                    String.class, a -> a.name("i").getter(item -> item.id).setter((item, value) -> item.id = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(Integer.class)),
                    a -> a.name("n").getter(item -> item.pieces).setter((item, value) -> item.pieces = value))
            .addAttribute(
                    EnhancedType.listOf(Integer.class),
                    a -> a.name("h").getter(item -> item.parcels).setter((item, value) -> item.parcels = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("m").getter(item -> item.amount).setter((item, value) -> item.amount = value))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("d").getter(item -> item.done).setter((item, value) -> item.done = value))
            .build();

    String id = "";

    @Nullable
    List<List<Integer>> pieces;

    @Nullable
    List<Integer> parcels;

    long amount;

    /** Absent until it is. */
    @Nullable
    Boolean done;

    static RefundItem of(Refund refund, List<SellerId> sellers) {
        var item = new RefundItem();
        item.id = refund.id();
        item.pieces = ReturnItem.pieces(refund.parts().pieces());
        item.parcels =
                refund.parts().parcels().stream().map(sellers::indexOf).sorted().toList();
        item.amount = refund.amount().amount();
        item.done = refund.done() ? Boolean.TRUE : null;
        return item;
    }

    Refund read(List<SellerId> sellers, Currency currency) {
        var parts = new OrderParts(
                ReturnItem.pieces(Objects.requireNonNullElse(pieces, List.of())),
                Objects.requireNonNullElse(parcels, List.<Integer>of()).stream()
                        .map(sellers::get)
                        .collect(Collectors.toSet()));
        return new Refund(id, parts, new Money(amount, currency), Boolean.TRUE.equals(done));
    }
}
