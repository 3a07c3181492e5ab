package dev.souk.storage.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * An order as its item has it. Names are of one letter, since DynamoDB charges for them too;
 * {@code shared/storage/README.md} says what each means. What follows from something else is not stored.
 */
final class OrderItem {
    static final String PENDING = "P";
    static final TableSchema<OrderItem> SCHEMA = StaticTableSchema.builder(OrderItem.class)
            .newItemSupplier(OrderItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .getter(item -> item.pk)
                            .setter((item, value) -> item.pk = value)
                            .tags(StaticAttributeTags.primaryPartitionKey()))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .getter(item -> item.sk)
                            .setter((item, value) -> item.sk = value)
                            .tags(StaticAttributeTags.primarySortKey()))
            .addAttribute(
                    String.class,
                    a -> a.name("member").getter(item -> item.member).setter((item, value) -> item.member = value))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("g").getter(item -> item.claimed).setter((item, value) -> item.claimed = value))
            .addAttribute(
                    String.class,
                    a -> a.name("placedAt")
                            .getter(item -> item.placedAt)
                            .setter((item, value) -> item.placedAt = value))
            .addAttribute(
                    String.class,
                    a -> a.name("pending").getter(item -> item.pending).setter((item, value) -> item.pending = value))
            .addAttribute(
                    String.class,
                    a -> a.name("expiresAt")
                            .getter(item -> item.expiresAt)
                            .setter((item, value) -> item.expiresAt = value))
            .addAttribute(
                    Long.class,
                    a -> a.name("v").getter(item -> item.version).setter((item, value) -> item.version = value))
            .addAttribute(
                    String.class,
                    a -> a.name("s").getter(item -> item.state).setter((item, value) -> item.state = value))
            .addAttribute(
                    String.class,
                    a -> a.name("p").getter(item -> item.payment).setter((item, value) -> item.payment = value))
            .addAttribute(
                    SdkBytes.class,
                    a -> a.name("k").getter(item -> item.fingerprint).setter((item, value) -> item.fingerprint = value))
            .addAttribute(
                    String.class,
                    a -> a.name("e").getter(item -> item.email).setter((item, value) -> item.email = value))
            .addAttribute(
                    String.class,
                    a -> a.name("x").getter(item -> item.language).setter((item, value) -> item.language = value))
            .addAttribute(
                    EnhancedType.mapOf(String.class, String.class),
                    a -> a.name("a").getter(item -> item.address).setter((item, value) -> item.address = value))
            .addAttribute(
                    EnhancedType.mapOf(String.class, String.class),
                    a -> a.name("w").getter(item -> item.billing).setter((item, value) -> item.billing = value))
            .addAttribute(
                    String.class,
                    a -> a.name("c").getter(item -> item.currency).setter((item, value) -> item.currency = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("q").getter(item -> item.rate).setter((item, value) -> item.rate = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            ShipmentItem.class, ShipmentItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("h").getter(item -> item.shipments).setter((item, value) -> item.shipments = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(String.class)),
                    a -> a.name("r").getter(item -> item.promotions).setter((item, value) -> item.promotions = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(String.class)),
                    a -> a.name("u").getter(item -> item.uses).setter((item, value) -> item.uses = value))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("i").getter(item -> item.taxIncluded).setter((item, value) -> item.taxIncluded = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("m").getter(item -> item.commission).setter((item, value) -> item.commission = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(String.class)),
                    a -> a.name("o").getter(item -> item.sellers).setter((item, value) -> item.sellers = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            LineItem.class, LineItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("n").getter(item -> item.lines).setter((item, value) -> item.lines = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            EntryItem.class, EntryItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("l").getter(item -> item.ledger).setter((item, value) -> item.ledger = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            RefundItem.class, RefundItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("f").getter(item -> item.refunds).setter((item, value) -> item.refunds = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            ReturnItem.class, ReturnItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("b").getter(item -> item.returns).setter((item, value) -> item.returns = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.documentOf(
                            EventItem.class, EventItem.SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("t").getter(item -> item.timeline).setter((item, value) -> item.timeline = value))
            .build();

    String pk = "";
    String sk = "";

    @Nullable
    String member;

    @Nullable
    Boolean claimed;

    String placedAt = "";

    @Nullable
    String pending;

    String expiresAt = "";
    long version;
    String state = "";

    @Nullable
    String payment;

    SdkBytes fingerprint = SdkBytes.fromByteArray(new byte[0]);
    String email = "";

    @Nullable
    String language;

    Map<String, String> address = Map.of();

    @Nullable
    Map<String, String> billing;

    String currency = "";
    /** The shop's own currency, and millionths of the order's for one of it; none where the two are one. */
    @Nullable
    List<String> rate;

    boolean taxIncluded;
    int commission;
    List<ShipmentItem> shipments = new ArrayList<>();

    @Nullable
    List<List<String>> promotions;

    @Nullable
    List<List<String>> uses;

    List<List<String>> sellers = new ArrayList<>();
    List<LineItem> lines = new ArrayList<>();
    List<EntryItem> ledger = new ArrayList<>();

    @Nullable
    List<RefundItem> refunds;

    @Nullable
    List<ReturnItem> returns;

    List<EventItem> timeline = new ArrayList<>();
}
