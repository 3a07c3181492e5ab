package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReview;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** One partition of a seller's reviews, read from where the page before ended, the newest first. */
final class SoldLane {
    /** Those of some stars are looked for one by one: a call looks at so many pages' worth at the most. */
    private static final int ROUNDS = 5;

    private final String partition;
    private final Deque<Map<String, AttributeValue>> ahead = new ArrayDeque<>();
    private Optional<SoldPosition> taken;
    /** How far was looked; empty where that was to the end. */
    private Optional<SoldPosition> looked = Optional.empty();

    /**
     * A lane that is not read yet.
     *
     * @param taken behind what the pages before have taken; empty at the start
     */
    SoldLane(String partition, Optional<SoldPosition> taken) {
        this.partition = partition;
        this.taken = taken;
    }

    void read(DynamoDbClient client, String table, SoldListing listing) {
        var start = taken;
        var round = 0;
        do {
            var page = client.query(request(table, listing, start, listing.limit() - ahead.size()));
            ahead.addAll(page.items());
            looked = page.hasLastEvaluatedKey()
                    ? Optional.of(SoldPosition.of(page.lastEvaluatedKey()))
                    : Optional.empty();
            start = looked;
            round++;
        } while (looked.isPresent() && ahead.size() < listing.limit() && round < ROUNDS);
    }

    private QueryRequest request(String table, SoldListing listing, Optional<SoldPosition> start, int limit) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":desk", fromS(partition));
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName("byDesk")
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression("desk = :desk");
        listing.stars().ifPresent(stars -> {
            values.put(":low", ReviewItem.number(stars * ReviewItem.STAR));
            values.put(":high", ReviewItem.number((stars + 1) * ReviewItem.STAR - 1));
            request.filterExpression("#rank BETWEEN :low AND :high").expressionAttributeNames(Map.of("#rank", "rank"));
        });
        start.ifPresent(at -> request.exclusiveStartKey(at.key(partition)));
        return request.expressionAttributeValues(values).build();
    }

    /** From where the next page reads it: behind what was taken, and behind what was looked at and does not fit. */
    Optional<SoldPosition> position() {
        return ahead.isEmpty() && looked.isPresent() ? looked : taken;
    }

    boolean hasNext() {
        return !ahead.isEmpty();
    }

    boolean hasEnded() {
        return ahead.isEmpty() && looked.isEmpty();
    }

    /** When the next one was written; where that has not been looked for, no earlier moment than all that is left. */
    long next() {
        return ahead.isEmpty()
                ? looked.orElseThrow().written()
                : SoldPosition.of(ahead.element()).written();
    }

    SoldReview take() {
        var item = ahead.remove();
        taken = Optional.of(SoldPosition.of(item));
        return ReviewItem.readSold(item);
    }
}
