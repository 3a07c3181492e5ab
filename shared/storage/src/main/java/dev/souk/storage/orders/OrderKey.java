package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.GuestKey;
import dev.souk.orders.OrderId;
import dev.souk.pricing.VariantRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of orders and of the stock that they take. */
final class OrderKey {
    static final String SORT = "ORDER";
    private static final String PREFIX = "ORDER#";
    private static final String MEMBER = "MEMBER#";
    private static final String GUEST = "GUEST#";

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
        return MEMBER + id.value();
    }

    static String guest(String email) {
        return GUEST + GuestKey.of(email);
    }

    /** Whose order it is; empty for a guest's. */
    static Optional<MemberId> memberIn(@Nullable String key) {
        return Optional.ofNullable(key)
                .filter(text -> text.startsWith(MEMBER))
                .map(text -> new MemberId(text.substring(MEMBER.length())));
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
