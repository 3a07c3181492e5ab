package dev.souk.storage.orders;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An entry of the timeline within an order's item. */
final class EventItem {
    static final TableSchema<EventItem> SCHEMA = StaticTableSchema.builder(EventItem.class)
            .newItemSupplier(EventItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("e").getter(event -> event.event).setter((event, value) -> event.event = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("w").getter(event -> event.when).setter((event, value) -> event.when = value))
            .addAttribute(
                    String.class,
                    a -> a.name("d").getter(event -> event.detail).setter((event, value) -> event.detail = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("n").getter(event -> event.attempt).setter((event, value) -> event.attempt = value))
            .addAttribute(
                    String.class,
                    a -> a.name("b").getter(event -> event.actor).setter((event, value) -> event.actor = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("s").getter(event -> event.seller).setter((event, value) -> event.seller = value))
            .addAttribute(
                    EnhancedType.mapOf(String.class, String.class),
                    a -> a.name("k").getter(event -> event.tracking).setter((event, value) -> event.tracking = value))
            .addAttribute(
                    String.class,
                    a -> a.name("r").getter(event -> event.subject).setter((event, value) -> event.subject = value))
            .addAttribute(
                    EnhancedType.mapOf(String.class, String.class),
                    a -> a.name("a").getter(event -> event.address).setter((event, value) -> event.address = value))
            .build();

    String event = "";
    long when;

    @Nullable
    String detail;

    @Nullable
    Integer attempt;

    /** Absent where it is who usually does such a thing. */
    @Nullable
    String actor;

    @Nullable
    Integer seller;

    @Nullable
    Map<String, String> tracking;

    @Nullable
    String subject;

    /** Where to; written as the order's own address. */
    @Nullable
    Map<String, String> address;
}
