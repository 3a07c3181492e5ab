package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.ReviewId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in a partition of the index of sellers.
 *
 * @param written in milliseconds
 */
record SoldPosition(ProductId product, ReviewId id, long written) {
    private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9a-v]{26}) ([0-9]{1,18})");

    /** Of an item of the index, or of its key. */
    static SoldPosition of(Map<String, AttributeValue> item) {
        return new SoldPosition(
                ReviewKeys.product(ReviewItem.text(item, "pk")),
                ReviewKeys.inSort(ReviewItem.text(item, "sk")),
                Long.parseLong(Objects.requireNonNull(item.get("written")).n()));
    }

    static Optional<SoldPosition> parse(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(Matcher::matches)
                .filter(parts -> ProductId.isValid(parts.group(1)))
                .map(parts -> new SoldPosition(
                        new ProductId(parts.group(1)), new ReviewId(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    String text() {
        return product + " " + id + " " + written;
    }

    Map<String, AttributeValue> key(String partition) {
        var key = new HashMap<>(ReviewKeys.review(product, id));
        key.put("desk", fromS(partition));
        key.put("written", fromN(Long.toString(written)));
        return key;
    }
}
