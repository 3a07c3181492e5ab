package dev.souk.accounts;

import dev.souk.catalog.ProductId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a wish stands on its list: what came last first; of one millisecond by the product. */
record WishPlace(Instant addedAt, ProductId product) implements Comparable<WishPlace> {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})-(.+)");
    private static final Comparator<WishPlace> LAST_FIRST = Comparator.comparing(WishPlace::addedAt)
            .reversed()
            .thenComparing(place -> place.product().value());

    static WishPlace of(Wish wish) {
        return new WishPlace(wish.addedAt(), wish.product());
    }

    /** The place that a cursor means; empty where it is none of ours. */
    static Optional<WishPlace> of(String cursor) {
        return Optional.of(CURSOR.matcher(cursor))
                .filter(Matcher::matches)
                .filter(found -> ProductId.isValid(found.group(2)))
                .map(found -> new WishPlace(
                        Instant.ofEpochMilli(Long.parseLong(found.group(1))), new ProductId(found.group(2))));
    }

    /** What a page ends with, for the next one to go on from. */
    String cursor() {
        return addedAt.toEpochMilli() + "-" + product;
    }

    @Override
    public int compareTo(WishPlace other) {
        return LAST_FIRST.compare(this, other);
    }
}
