package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.OrderId;
import dev.souk.pricing.VariantRef;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of orders and of the stock that they take. */
final class OrderKey {
    static final String SORT = "ORDER";
    private static final String PREFIX = "ORDER#";

    private OrderKey() {}

    static String partition(OrderId id) {
        return PREFIX + id.value();
    }

    static OrderId id(String partition) {
        return new OrderId(partition.substring(PREFIX.length()));
    }

    static Map<String, AttributeValue> of(OrderId id) {
        return Map.of("pk", text(partition(id)), "sk", text(SORT));
    }

    /** Where the stock of a variant stands, in the table of the catalog. */
    static Map<String, AttributeValue> stock(VariantRef variant) {
        return Map.of("pk", text("PRODUCT#" + variant.productId()), "sk", text("STOCK#" + variant.variantId()));
    }

    static String member(MemberId id) {
        return "MEMBER#" + id.value();
    }

    /** Milliseconds since 1970 in 13 digits, which sort as times do until the year 2286. */
    static String time(Instant instant) {
        return "%013d".formatted(instant.toEpochMilli());
    }

    static Instant time(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
