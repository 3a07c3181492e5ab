package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import dev.souk.reviews.Reply;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.SoldReview;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a review is written. Sort keys of indexes are numbers that hold two things, the weightier in front: {@code rank} the
 * stars and the moment, {@code helpful} the votes and the second. So a vote adds to a number, whatever it is by then, and the
 * index follows.
 */
final class ReviewItem {
    /** One star in {@code rank}, above all milliseconds until the year 2286. */
    static final long STAR = 10_000_000_000_000L;
    /** One vote in {@code helpful}, above all seconds until the year 5138. */
    static final long VOTE = 100_000_000_000L;

    /** What a change of a review writes, each set or removed. */
    static final List<String> CHANGED = List.of(
            "product", "desk", "author", "seller", "order", "written", "edited", "rank", "title", "text", "name",
            "photos", "version", "reply", "replied", "hidden", "queue", "queued");

    private ReviewItem() {}

    /** The attributes of {@link #CHANGED} that are there. */
    static Map<String, AttributeValue> write(Review review) {
        var item = new HashMap<String, AttributeValue>();
        item.put("author", fromS(review.author().value()));
        item.put("seller", fromS(review.seller().value()));
        item.put("order", fromS(review.order().value()));
        item.put("written", number(review.writtenAt().toEpochMilli()));
        item.put("version", number(review.version()));
        review.editedAt().ifPresent(at -> item.put("edited", number(at.toEpochMilli())));
        review.content().ifPresent(content -> {
            item.put("rank", number(content.stars() * STAR + review.writtenAt().toEpochMilli()));
            item.put("title", fromS(content.title()));
            item.put("text", fromS(content.text()));
            item.put("name", fromS(content.author()));
            if (!content.photos().isEmpty()) {
                item.put("photos", PhotoItem.write(content.photos()));
            }
        });
        if (review.isShown()) {
            // The partitions of the lists: what has none stands in none.
            item.put("product", fromS(review.product().value()));
            item.put(
                    "desk",
                    fromS(ReviewKeys.desk(review.seller(), review.reply().isPresent())));
        }
        review.reply().ifPresent(reply -> {
            item.put("reply", fromS(reply.text()));
            item.put("replied", number(reply.at().toEpochMilli()));
        });
        review.hidden().ifPresent(reason -> item.put("hidden", fromS(reason)));
        review.waiting().ifPresent(waiting -> {
            item.put("queue", fromS(name(waiting.queue())));
            item.put("queued", number(waiting.since().toEpochMilli()));
        });
        return item;
    }

    static Review read(Map<String, AttributeValue> item) {
        return new Review(
                ReviewKeys.product(text(item, "pk")),
                new MemberId(text(item, "author")),
                new SellerId(text(item, "seller")),
                new OrderId(text(item, "order")),
                Optional.ofNullable(item.get("rank")).map(rank -> content(item, rank)),
                moment(item, "written").orElseThrow(),
                moment(item, "edited"),
                longValue(item, "version"),
                longValue(item, "helpful") / VOTE,
                longValue(item, "reports"),
                reply(item),
                optional(item, "hidden"),
                moment(item, "queued").map(since -> new Reports.Waiting(queue(text(item, "queue")), since)));
    }

    /** From the index of sellers, which holds no more. */
    static SoldReview readSold(Map<String, AttributeValue> item) {
        return new SoldReview(
                ReviewKeys.product(text(item, "pk")),
                ReviewKeys.inSort(text(item, "sk")),
                content(item, Objects.requireNonNull(item.get("rank"))),
                moment(item, "written").orElseThrow(),
                moment(item, "edited"),
                reply(item));
    }

    private static Optional<Reply> reply(Map<String, AttributeValue> item) {
        return moment(item, "replied").map(at -> new Reply(text(item, "reply"), at));
    }

    private static ReviewContent content(Map<String, AttributeValue> item, AttributeValue rank) {
        var stars = Math.toIntExact(Long.parseLong(rank.n()) / STAR);
        return new ReviewContent(
                stars,
                text(item, "title"),
                text(item, "text"),
                text(item, "name"),
                PhotoItem.read(Optional.ofNullable(item.get("photos"))));
    }

    static Map<String, AttributeValue> write(Report report) {
        var item = new HashMap<String, AttributeValue>();
        item.put("reason", fromS(report.reason().code()));
        item.put("at", number(report.at().toEpochMilli()));
        report.words().ifPresent(words -> item.put("words", fromS(words)));
        return item;
    }

    static Report readReport(Map<String, AttributeValue> item) {
        return new Report(
                new MemberId(text(item, "sk")),
                Report.Reason.of(text(item, "reason")),
                optional(item, "words"),
                moment(item, "at").orElseThrow());
    }

    static String name(Reports.Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }

    private static Reports.Queue queue(String name) {
        return Reports.Queue.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }

    static long longValue(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return optional(item, name)
                .orElseThrow(() -> new IllegalStateException("An item of the reviews table has no " + name));
    }

    private static Optional<String> optional(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static Optional<Instant> moment(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())));
    }
}
