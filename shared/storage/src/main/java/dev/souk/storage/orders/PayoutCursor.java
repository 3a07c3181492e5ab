package dev.souk.storage.orders;

import dev.souk.payouts.Payouts.InvalidCursor;
import dev.souk.storage.reads.Cursors;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where pages of payouts, of sellers to be paid and of statements begin. Which list it is of comes from the caller. */
final class PayoutCursor {
    private static final Pattern PLACE = Pattern.compile("[0-9a-z#]{1,64}");
    private static final Pattern ENTRY =
            Pattern.compile("([0-9]{13}) (SELLER#[A-Za-z0-9_-]{1,64}) ((?:ACCOUNT|PAYOUT)#[A-Z]{3}[#0-9]{0,16})");

    private PayoutCursor() {}

    /** After that place in a seller's own list. */
    static String after(String place) {
        return Cursors.opaque(place);
    }

    static String place(String cursor) {
        return Cursors.text(cursor)
                .filter(text -> PLACE.matcher(text).matches())
                .orElseThrow(InvalidCursor::new);
    }

    /** After that entry of a list of the index. */
    static String of(Map<String, AttributeValue> key) {
        return Cursors.opaque(text(key, "placedAt") + " " + text(key, "pk") + " " + text(key, "sk"));
    }

    /** The entry's key, but for the list's own name. */
    static Map<String, AttributeValue> entry(String cursor) {
        return Cursors.text(cursor)
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(parts -> Map.of(
                        "placedAt", OrderKey.text(parts.group(1)),
                        "pk", OrderKey.text(parts.group(2)),
                        "sk", OrderKey.text(parts.group(3))))
                .orElseThrow(InvalidCursor::new);
    }

    /** The key of the item itself. */
    static Map<String, AttributeValue> keyIn(Map<String, AttributeValue> item) {
        return Map.of("pk", OrderKey.text(text(item, "pk")), "sk", OrderKey.text(text(item, "sk")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
