package dev.souk.storage.reviews;

import static java.util.stream.Collectors.joining;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.reviews.Review;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of one change of a review: the review itself, and the stars that come or go with it. */
record ReviewChange(String table, Optional<Review> before, Review next) {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "#version = :was";
    private static final String NOT_REPORTED_SINCE = " AND attribute_not_exists(reports)";
    private static final String REPORTED_AS_OFTEN = " AND reports = :reports";
    private static final String COUNT_IN = "ADD #to :one";
    private static final String COUNT_OUT = "ADD #from :less";
    private static final String MOVE = "ADD #to :one, #from :less";

    /** The review first, then the rating where it changes. */
    List<Update> updates() {
        return Stream.concat(Stream.of(review()), rating().stream()).toList();
    }

    /** An update, not a put: what votes and reports count in the same item stays. */
    private Update review() {
        var item = ReviewItem.write(next);
        if (before.isEmpty()) {
            item.put("helpful", ReviewItem.number(next.writtenAt().getEpochSecond()));
        }
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        var set = item.keySet().stream().sorted().map(name -> "#" + name + " = :" + name);
        var gone = ReviewItem.CHANGED.stream()
                .filter(name -> !item.containsKey(name))
                .toList();
        gone.forEach(name -> names.put("#" + name, name));
        before.ifPresent(old -> {
            values.put(":was", ReviewItem.number(old.version()));
            if (old.reports() > 0) {
                values.put(":reports", ReviewItem.number(old.reports()));
            }
        });
        return Update.builder()
                .tableName(table)
                .key(ReviewKeys.review(next.product(), next.id()))
                .conditionExpression(condition())
                .updateExpression(
                        clause("SET ", set) + clause(" REMOVE ", gone.stream().map(name -> "#" + name)))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private String condition() {
        return before.map(old -> SAME_VERSION + (old.reports() > 0 ? REPORTED_AS_OFTEN : NOT_REPORTED_SINCE))
                .orElse(NEW);
    }

    private static String clause(String verb, Stream<String> parts) {
        var joined = parts.collect(joining(", "));
        return joined.isEmpty() ? "" : verb + joined;
    }

    private Optional<Update> rating() {
        var from = before.flatMap(Review::countedStars);
        var to = next.countedStars();
        if (from.equals(to)) {
            return Optional.empty();
        }
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        from.ifPresent(stars -> {
            names.put("#from", column(stars));
            values.put(":less", fromN("-1"));
        });
        to.ifPresent(stars -> {
            names.put("#to", column(stars));
            values.put(":one", fromN("1"));
        });
        return Optional.of(Update.builder()
                .tableName(table)
                .key(ReviewKeys.rating(next.product(), next.id()))
                .updateExpression(from.isEmpty() ? COUNT_IN : to.isEmpty() ? COUNT_OUT : MOVE)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build());
    }

    /** The attribute that counts reviews of so many stars. */
    static String column(int stars) {
        return "s" + stars;
    }
}
