package dev.souk.storage.orders;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An entry of the ledger within an order's item. */
final class EntryItem {
    static final TableSchema<EntryItem> SCHEMA = StaticTableSchema.builder(EntryItem.class)
            .newItemSupplier(EntryItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("e").getter(entry -> entry.event).setter((entry, value) -> entry.event = value))
            .addAttribute(
                    String.class,
                    a -> a.name("a").getter(entry -> entry.account).setter((entry, value) -> entry.account = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("m").getter(entry -> entry.amount).setter((entry, value) -> entry.amount = value))
            .build();

    String event = "";
    String account = "";
    long amount;
}
