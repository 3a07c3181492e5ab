package dev.souk.testkit.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import dev.souk.reviews.Purchase;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.ReviewPhoto;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reviews of a teapot. */
public final class SampleReviews {
    public static final ProductId TEAPOT = new ProductId("teapot");
    public static final SellerId POTTER = new SellerId("potter");
    public static final OrderId ORDER = new OrderId("0".repeat(26));
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private SampleReviews() {}

    /** So many stars, and words to them. */
    public static ReviewContent content(int stars) {
        return new ReviewContent(stars, "Worth " + stars, "It pours.\n\nMostly.", "Maya L.");
    }

    /** A first review, so many seconds after noon. */
    public static Review review(String author, int stars, long second) {
        return review(new MemberId(author), content(stars), 1, NOON.plusSeconds(second), Optional.empty());
    }

    /** The next version of a review, with so many stars. */
    public static Review edited(Review before, int stars) {
        return review(
                before.author(),
                content(stars),
                before.version() + 1,
                before.writtenAt(),
                Optional.of(before.writtenAt().plusSeconds(60)));
    }

    /** The same with these photos. */
    public static Review showing(Review review, ReviewPhoto... photos) {
        return new Review(
                review.product(),
                review.author(),
                review.seller(),
                review.order(),
                review.content().map(words -> words.showing(List.of(photos))),
                review.writtenAt(),
                review.editedAt(),
                review.version(),
                review.helpful(),
                review.reports(),
                review.reply(),
                review.hidden(),
                review.waiting());
    }

    /** A first review of another thing, by another seller. */
    public static Review ofAnother(String product, String seller, String author, long second) {
        var purchase = new Purchase(ORDER, new SellerId(seller));
        return Review.first(
                new ProductId(product), new MemberId(author), purchase, content(3), NOON.plusSeconds(second));
    }

    private static Review review(
            MemberId author, ReviewContent content, long version, Instant writtenAt, Optional<Instant> editedAt) {
        return new Review(
                TEAPOT,
                author,
                POTTER,
                ORDER,
                Optional.of(content),
                writtenAt,
                editedAt,
                version,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
