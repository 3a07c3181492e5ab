package dev.souk.storage.orders;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a page of a member's orders begins: after that order. Opaque to whoever carries it; the member is not in it but
 * comes from the caller each time, so that nobody else's orders can be reached by one.
 */
final class MemberCursor {
    private static final Pattern FORM = Pattern.compile("([0-9]{13})([0-9a-v]{26})");

    private MemberCursor() {}

    static String after(Order order) {
        var text = OrderKey.time(order.placedAt()) + order.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    static Map<String, AttributeValue> startKey(String cursor, MemberId member) {
        var matcher = FORM.matcher(decoded(cursor));
        if (!matcher.matches()) {
            throw new Orders.InvalidCursor();
        }
        var key = new HashMap<>(OrderKey.of(new OrderId(matcher.group(2))));
        key.put("member", OrderKey.text(OrderKey.member(member)));
        key.put("placedAt", OrderKey.text(matcher.group(1)));
        return key;
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
        } catch (IllegalArgumentException e) {
            throw new Orders.InvalidCursor();
        }
    }
}
