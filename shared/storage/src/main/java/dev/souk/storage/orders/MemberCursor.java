package dev.souk.storage.orders;

import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.storage.reads.Cursors;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a member's orders begins: after that order. Opaque to whoever carries it; the member is not in it but
 * comes from the caller each time, so that nobody else's orders can be reached by one.
 */
final class MemberCursor {
    private static final Pattern FORM = Pattern.compile("([0-9]{13})([0-9a-v]{26})");

    private MemberCursor() {}

    static String after(PlacedKey place) {
        return Cursors.opaque(place.placedAt() + place.id().value());
    }

    static PlacedKey place(String cursor) {
        return find(cursor).orElseThrow(Orders.InvalidCursor::new);
    }

    /** The place that a cursor means; empty where it is none of ours. */
    static Optional<PlacedKey> find(String cursor) {
        return Cursors.text(cursor)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(place -> new PlacedKey(new OrderId(place.group(2)), place.group(1)));
    }
}
