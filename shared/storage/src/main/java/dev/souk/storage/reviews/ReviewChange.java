package dev.souk.storage.reviews;

import static java.util.stream.Collectors.joining;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewPhoto;
import dev.souk.storage.uploads.UploadWrites;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of one change of a review: the review itself, the stars that come or go with it, and its photos likewise. */
record ReviewChange(String table, Optional<Review> before, Review next) {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = "#version = :was";
    private static final String NOT_REPORTED_SINCE = " AND attribute_not_exists(reports)";
    private static final String REPORTED_AS_OFTEN = " AND reports = :reports";
    private static final String COUNT_IN = "ADD #to :one";
    private static final String COUNT_OUT = "ADD #from :less";
    private static final String MOVE = "ADD #to :one, #from :less";

    /** What goes with the review itself. */
    List<TransactWriteItem> others(Supplier<UploadWrites> uploads) {
        return Stream.concat(rating().stream(), photos(uploads)).toList();
    }

    /** Asked for where photos come or go, as they seldom do. */
    private Stream<TransactWriteItem> photos(Supplier<UploadWrites> uploads) {
        var had = before.map(Review::photos).orElseGet(List::of);
        var has = next.photos();
        var user = next.id().value();
        var owner = UploadOwner.of(next.author());
        var come = has.stream()
                .map(ReviewPhoto::upload)
                .filter(upload -> isNotOf(upload, had))
                .map(upload -> uploads.get().claim(upload, owner, Purpose.REVIEW_PHOTO, user))
                .map(claim -> TransactWriteItem.builder().update(claim).build());
        var go = had.stream().filter(photo -> isNotOf(photo.upload(), has)).flatMap(photo -> {
            var key = new UploadKey(Purpose.REVIEW_PHOTO, owner, photo.upload());
            return uploads.get().release(key, photo.picture(), user).stream();
        });
        return Stream.concat(come, go);
    }

    private static boolean isNotOf(UploadId upload, List<ReviewPhoto> photos) {
        return photos.stream().noneMatch(photo -> photo.upload().equals(upload));
    }

    /** An update, not a put: what votes and reports count in the same item stays. */
    Update review() {
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

    private Optional<TransactWriteItem> rating() {
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
        return Optional.of(TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(ReviewKeys.rating(next.product(), next.id()))
                        .updateExpression(from.isEmpty() ? COUNT_IN : to.isEmpty() ? COUNT_OUT : MOVE)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build());
    }

    /** The attribute that counts reviews of so many stars. */
    static String column(int stars) {
        return "s" + stars;
    }
}
