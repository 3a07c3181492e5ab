package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.MemberId;
import dev.souk.storage.writes.Transactions.Result;

/** What only somebody else than the author may do to a review, and only while it is shown. */
final class Others {
    /** Needs {@code :other}, who does it. */
    static final String SHOWN_TO_ANOTHER = "attribute_exists(product) AND author <> :other";

    private Others() {}

    /**
     * Whether the condition failed since it is their own. If not, it is not shown.
     *
     * @param place of the review's update in the transaction, which answers with the old item
     */
    static boolean isOwn(Result.Cancelled cancelled, int place, MemberId other) {
        var review = cancelled.reasons().get(place).item();
        return fromS(other.value()).equals(review.get("author")) && review.containsKey("product");
    }
}
