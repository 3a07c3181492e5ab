package dev.souk.storage.carts;

import dev.souk.cart.CartLine;
import dev.souk.money.Money;
import dev.souk.pricing.VariantRef;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A cart as it is kept.
 *
 * @param ttl epoch second after which it is forgotten; empty for a member's
 */
record CartItem(String partition, List<CartLine> lines, long version, Optional<Long> ttl) {
    static final String SORT = "CART";

    private static final TableSchema<CartLine> LINE_SCHEMA = StaticImmutableTableSchema.builder(
                    CartLine.class, LineBuilder.class)
            .newItemBuilder(LineBuilder::new, LineBuilder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("product")
                            .getter(line -> line.variant().productId())
                            .setter((b, v) -> b.product = v))
            .addAttribute(
                    String.class,
                    a -> a.name("variant")
                            .getter(line -> line.variant().variantId())
                            .setter((b, v) -> b.variant = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("quantity").getter(CartLine::quantity).setter((b, v) -> b.quantity = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("addedAt")
                            .getter(line -> line.addedAt().amount())
                            .setter((b, v) -> b.addedAt = v))
            .addAttribute(
                    String.class,
                    a -> a.name("currency")
                            .getter(line -> line.addedAt().currency().getCurrencyCode())
                            .setter((b, v) -> b.currency = v))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("saved")
                            .getter(line -> line.saved() ? Boolean.TRUE : null)
                            .setter((b, v) -> b.saved = v))
            .build();

    static final TableSchema<CartItem> SCHEMA = StaticImmutableTableSchema.builder(CartItem.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(CartItem::partition)
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(item -> SORT)
                            .setter((b, v) -> {}))
            .addAttribute(
                    EnhancedType.listOf(
                            EnhancedType.documentOf(CartLine.class, LINE_SCHEMA, nested -> nested.ignoreNulls(true))),
                    a -> a.name("lines").getter(CartItem::lines).setter((b, v) -> b.lines = v))
            .addAttribute(
                    Long.class, a -> a.name("version").getter(CartItem::version).setter((b, v) -> b.version = v))
            .addAttribute(
                    Long.class,
                    a -> a.name("ttl")
                            .getter(item -> item.ttl().orElse(null))
                            .setter((b, v) -> b.ttl = Optional.ofNullable(v)))
            .build();

    private static final class LineBuilder {
        private String product = "";
        private String variant = "";
        private int quantity;
        private long addedAt;
        private String currency = "";
        private boolean saved;

        CartLine build() {
            return new CartLine(new VariantRef(product, variant), quantity, Money.of(addedAt, currency), saved);
        }
    }

    private static final class Builder {
        private String partition = "";
        private List<CartLine> lines = List.of();
        private long version;
        private Optional<Long> ttl = Optional.empty();

        CartItem build() {
            return new CartItem(partition, lines, version, ttl);
        }
    }
}
