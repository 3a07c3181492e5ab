package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewListing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of reviews, each by one index that holds all that a list shows. */
final class ReviewQueries {
    private static final String OF_PRODUCT = "product = :product";
    private static final String OF_STARS = "#rank BETWEEN :low AND :high";
    /** By votes the stars are looked for one by one: a call looks at so many pages' worth at the most. */
    private static final int ROUNDS = 5;

    private final DynamoDbClient client;
    private final Supplier<String> table;

    ReviewQueries(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    ReviewListing.Outcome list(ReviewListing listing) {
        var cursor = new ReviewCursor(listing);
        var start = listing.cursor().flatMap(cursor::key);
        if (listing.cursor().isPresent() && start.isEmpty()) {
            return new ReviewListing.Outcome.CursorUnknown();
        }
        var found = new ArrayList<Review>();
        var next = start.orElse(Map.of());
        var round = 0;
        do {
            var page = client.query(request(listing, cursor.index(), next, listing.limit() - found.size()));
            page.items().stream().map(ReviewItem::read).forEach(found::add);
            next = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
            round++;
        } while (!next.isEmpty() && found.size() < listing.limit() && round < ROUNDS);
        return new ReviewListing.Outcome.Page(
                found, next.isEmpty() ? Optional.empty() : Optional.of(cursor.opaque(next)));
    }

    private QueryRequest request(
            ReviewListing listing, ReviewCursor.Index index, Map<String, AttributeValue> start, int limit) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":product", fromS(listing.product().value()));
        var request = QueryRequest.builder()
                .tableName(table.get())
                .indexName(index.indexName())
                .scanIndexForward(index.forward())
                .limit(limit)
                .keyConditionExpression(OF_PRODUCT);
        if (listing.stars().isPresent()) {
            var stars = listing.stars().get();
            values.put(":low", ReviewItem.number(stars * ReviewItem.STAR));
            values.put(":high", ReviewItem.number((stars + 1) * ReviewItem.STAR - 1));
            request.expressionAttributeNames(Map.of("#rank", "rank"));
            if (index == ReviewCursor.Index.HELPFUL) {
                request.filterExpression(OF_STARS);
            } else {
                request.keyConditionExpression(OF_PRODUCT + " AND " + OF_STARS);
            }
        }
        if (!start.isEmpty()) {
            request.exclusiveStartKey(start);
        }
        return request.expressionAttributeValues(values).build();
    }
}
