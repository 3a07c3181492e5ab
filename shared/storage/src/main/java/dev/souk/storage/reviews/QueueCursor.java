package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.Reports.Queue;
import dev.souk.reviews.ReviewId;
import dev.souk.storage.reads.Cursors;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a page of what waits for administrators begins. */
final class QueueCursor {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\n([0-9a-v]{26})\n([a-z]+)\n([0-9]{1,19})");

    private QueueCursor() {}

    static String opaque(Map<String, AttributeValue> key) {
        return Cursors.opaque(String.join(
                "\n",
                ReviewKeys.product(text(key, "pk")).value(),
                ReviewKeys.inSort(text(key, "sk")).value(),
                text(key, "queue"),
                Objects.requireNonNull(key.get("queued")).n()));
    }

    /** The key that a cursor means; empty where it is none of this queue. */
    static Optional<Map<String, AttributeValue>> key(Queue queue, String cursor) {
        return Cursors.text(cursor)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .filter(parts -> parts.group(3).equals(ReviewItem.name(queue)))
                .map(parts -> {
                    var key = new HashMap<>(
                            ReviewKeys.review(new ProductId(parts.group(1)), new ReviewId(parts.group(2))));
                    key.put("queue", fromS(parts.group(3)));
                    key.put("queued", fromN(parts.group(4)));
                    return key;
                });
    }

    private static String text(Map<String, AttributeValue> key, String name) {
        return Objects.requireNonNull(key.get(name)).s();
    }
}
