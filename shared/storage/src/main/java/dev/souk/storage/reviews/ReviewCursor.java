package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.storage.reads.Cursors;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a page of reviews begins. Product, order and stars come from the listing each time; a cursor of another is none. */
record ReviewCursor(ReviewListing listing) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final int PARTS = 4;

    /** By what a list goes. */
    enum Index {
        HELPFUL("byHelpful", "helpful", false),
        NEWEST("byNewest", "written", false),
        HIGHEST("byStars", "rank", false),
        LOWEST("byStars", "rank", true);

        private final String indexName;
        private final String sort;
        private final boolean forward;

        Index(String indexName, String sort, boolean forward) {
            this.indexName = indexName;
            this.sort = sort;
            this.forward = forward;
        }

        String indexName() {
            return indexName;
        }

        boolean forward() {
            return forward;
        }
    }

    /** Of some stars alone, the newest first is what the index of stars holds together. */
    Index index() {
        return switch (listing.sort()) {
            case HELPFUL -> Index.HELPFUL;
            case NEWEST -> listing.stars().isPresent() ? Index.HIGHEST : Index.NEWEST;
            case HIGHEST -> Index.HIGHEST;
            case LOWEST -> Index.LOWEST;
        };
    }

    String opaque(Map<String, AttributeValue> lastKey) {
        var sort = Objects.requireNonNull(lastKey.get("sk")).s();
        return Cursors.opaque(String.join(
                "\n",
                index().name(),
                scope(),
                ReviewKeys.inSort(sort).value(),
                Objects.requireNonNull(lastKey.get(index().sort)).n()));
    }

    /** The key that a cursor means; empty where it is none of this listing. */
    Optional<Map<String, AttributeValue>> key(String cursor) {
        return Cursors.text(cursor).map(text -> text.split("\n", -1)).flatMap(this::key);
    }

    private Optional<Map<String, AttributeValue>> key(String[] parts) {
        if (parts.length != PARTS
                || !parts[0].equals(index().name())
                || !parts[1].equals(scope())
                || !ReviewId.isOne(parts[2])
                || !NUMBER.matcher(parts[3]).matches()) {
            return Optional.empty();
        }
        var key = new HashMap<>(ReviewKeys.review(listing.product(), new ReviewId(parts[2])));
        key.put("product", fromS(listing.product().value()));
        key.put(index().sort, fromN(parts[3]));
        return Optional.of(key);
    }

    private String scope() {
        return listing.product() + listing.stars().map(stars -> "#" + stars).orElse("");
    }
}
