package dev.souk.storage.reviews;

import dev.souk.catalog.ProductId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream of the reviews table says of ratings. */
public final class RatingImages {
    private RatingImages() {}

    /** The product whose rating an item with these keys is a part of; empty where it is something else. */
    public static Optional<ProductId> product(Map<String, AttributeValue> keys) {
        return Optional.ofNullable(keys.get("sk"))
                .filter(sort -> sort.s().startsWith(ReviewKeys.RATING))
                .flatMap(_ -> Optional.ofNullable(keys.get("pk")))
                .map(partition -> ReviewKeys.product(partition.s()));
    }
}
