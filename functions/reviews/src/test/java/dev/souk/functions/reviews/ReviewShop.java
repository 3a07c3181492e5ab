package dev.souk.functions.reviews;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.delivered;
import static dev.souk.orders.SampleOrders.delivering;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placed;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.money.Money;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.reviews.ReviewsInMemory;
import dev.souk.testkit.uploads.SampleUploads;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A shop that has sold teapots and clocks, and its reviews. */
final class ReviewShop {
    static final ProductId TEAPOT = new ProductId("teapot");
    /** Who sells teapots. */
    static final String POTTER = "seller-of-teapot";

    final FixedClock clock = new FixedClock();
    final TestPlatform platform = new TestPlatform(clock);
    final InMemoryOrders orders = new InMemoryOrders();
    final UploadsInMemory uploads = new UploadsInMemory(clock);
    final ReviewsInMemory reviews = new ReviewsInMemory(uploads);

    ReviewShop() {
        for (var thing : List.of("teapot", "clock")) {
            orders.putStock(variant(thing), 100);
        }
    }

    /** The id of a member's order of one such thing that has arrived. */
    String arrived(String member, String thing) {
        var paid = paid(member, thing);
        delivering(orders.find(paid.id()).orElseThrow()).stream().skip(1).forEach(orders::advance);
        return delivered(paid).id().value();
    }

    /** A member's order of one such thing, which is paid. */
    Order paid(String member, String thing) {
        var offers = List.of(offer(thing, 1_200, 100));
        var key = "key-of-" + member + "-" + thing;
        var order = placed(
                placement(Optional.of(new MemberId(member)), key, offers, List.of(wanted(thing, 1)), "GB"),
                offers,
                NOON);
        orders.place(order);
        var paid = order.paid("p", new Money(42, GBP), NOON);
        orders.advance(paid);
        return paid;
    }

    Endpoint saveReview() {
        return new SaveReview(platform.pipeline(), reviews, orders, uploads, clock);
    }

    /** The call by which a member reviews the teapot. */
    static HttpCall saving(String member, String orderId, int stars) {
        return HttpCall.to("SaveReview").path("productId", "teapot").as(member).body("""
                {"orderId":"%s","stars":%d,"title":"Pours well","text":"Hot <b>tea</b>.\\n\\nDaily.","author":"Ada L."}""".formatted(orderId, stars));
    }

    /** The same, with these photos. */
    static HttpCall saving(String member, String orderId, int stars, List<UploadId> photos) {
        var ids = photos.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(","));
        return saving(member, orderId, stars).body("""
                {"orderId":"%s","stars":%d,"title":"Pours well","text":"Hot tea.","author":"Ada L.","photos":[%s]}""".formatted(orderId, stars, ids));
    }

    /** A photo of a member's for a review that is ready. */
    UploadId photo(String member) {
        return SampleUploads.ready(
                        uploads,
                        Purpose.REVIEW_PHOTO,
                        new UploadOwner(member),
                        platform.ids().next())
                .upload();
    }

    /** The id of a member's review of the teapot, which they have bought. */
    String reviewed(String member, int stars) {
        saving(member, arrived(member, "teapot"), stars).on(saveReview());
        return ReviewId.of(TEAPOT, new MemberId(member)).value();
    }

    Review review(String id) {
        return reviews.find(TEAPOT, new ReviewId(id)).orElseThrow();
    }

    Rating rating() {
        return reviews.rating(TEAPOT);
    }

    void hide(String review) {
        HttpCall.to("HideReview")
                .path("productId", "teapot")
                .path("reviewId", review)
                .as("root", Role.ADMINISTRATOR)
                .body("{\"reason\":\"It names a person.\"}")
                .on(new HideReview(platform.pipeline(), reviews, clock));
    }
}
