package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.reviews.ReviewId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the reviews table. */
final class ReviewKeys {
    static final String RATING = "RATING#";
    /**
     * A product's rating is the sum of so many items, each written by the authors of one in so many reviews: two transactions
     * on one item at a moment are a conflict, and all of them together are still below the 4 kB that half a read unit takes.
     */
    private static final int SHARDS = 8;

    private static final String PRODUCT = "PRODUCT#";
    private static final String REVIEW = "REVIEW#";
    private static final String VOTE = "VOTE#";
    private static final int BASE = 32;

    private ReviewKeys() {}

    static String partition(ProductId product) {
        return PRODUCT + product.value();
    }

    static ProductId product(String partition) {
        return new ProductId(partition.substring(PRODUCT.length()));
    }

    static Map<String, AttributeValue> review(ProductId product, ReviewId id) {
        return key(partition(product), sort(id));
    }

    static String sort(ReviewId id) {
        return REVIEW + id.value();
    }

    /** The part of the rating that this review counts in, each time. */
    static Map<String, AttributeValue> rating(ProductId product, ReviewId id) {
        var last = id.value().charAt(id.value().length() - 1);
        return key(partition(product), RATING + Character.digit(last, BASE) % SHARDS);
    }

    static String voter(MemberId voter) {
        return "MEMBER#" + voter.value();
    }

    /** What the votes of one person on one product begin with. */
    static String votes(ProductId product) {
        return VOTE + product.value() + "#";
    }

    static Map<String, AttributeValue> vote(ProductId product, ReviewId review, MemberId voter) {
        return key(voter(voter), votes(product) + review.value());
    }

    static ReviewId inSort(String sort) {
        return new ReviewId(sort.substring(sort.lastIndexOf('#') + 1));
    }

    static String reports(ReviewId review) {
        return "REPORTS#" + review.value();
    }

    static Map<String, AttributeValue> report(ReviewId review, MemberId reporter) {
        return key(reports(review), reporter.value());
    }

    /** Where a seller finds what is shown of their own: what they have replied to lies apart from what they have not. */
    static String desk(SellerId seller, boolean answered) {
        return seller.value() + (answered ? "#answered" : "#unanswered");
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", fromS(partition), "sk", fromS(sort));
    }
}
