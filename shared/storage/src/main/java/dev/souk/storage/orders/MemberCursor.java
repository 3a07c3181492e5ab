package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.storage.reads.Cursors;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
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
        return Cursors.opaque(OrderKey.time(order.placedAt()) + order.id().value());
    }

    static Map<String, AttributeValue> startKey(String cursor, MemberId member) {
        var place =
                Cursors.text(cursor).map(FORM::matcher).filter(Matcher::matches).orElseThrow(Orders.InvalidCursor::new);
        var key = new HashMap<>(OrderKey.of(new OrderId(place.group(2))));
        key.put("member", OrderKey.text(OrderKey.member(member)));
        key.put("placedAt", OrderKey.text(place.group(1)));
        return key;
    }
}
