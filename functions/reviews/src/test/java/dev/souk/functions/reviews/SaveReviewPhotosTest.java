package dev.souk.functions.reviews;

import static dev.souk.functions.reviews.ReviewShop.saving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.Reviews;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.uploads.SampleUploads;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveReviewPhotosTest {
    private static final UploadOwner ADA = new UploadOwner("ada");

    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.arrived("ada", "teapot");

    private HttpAnswer save(UploadId... photos) {
        return saving("ada", adas, 4, List.of(photos)).on(shop.saveReview()).conforming();
    }

    private HttpAnswer change(HttpAnswer read, UploadId... photos) {
        return saving("ada", adas, 4, List.of(photos))
                .header("If-Match", read.body().path("version").asText())
                .on(shop.saveReview())
                .conforming();
    }

    private static List<String> shown(HttpAnswer answer) {
        return answer.body().findValuesAsText("uploadId");
    }

    private Optional<String> user(UploadId photo) {
        return shop.uploads.find(photo).flatMap(Upload::user);
    }

    @Test
    void showsThemInTheirOrderWithWordsForWhoDoesNotSeeThem() {
        var one = shop.photo("ada");
        var two = shop.photo("ada");
        var saved = save(two, one);
        assertThat(shown(saved)).containsExactly(two.value(), one.value());
        var image = saved.body().at("/photos/0/image");
        assertThat(image.path("alt").asText()).isEqualTo("Photo by Ada L., 1 of 2");
        assertThat(image.path("url").asText()).startsWith("/media/pictures/" + two + "/");
        assertThat(image.path("width").asInt()).isEqualTo(1280);
        assertThat(image.path("srcset").asText()).contains(" 320w", " 640w", " 1280w");
        assertThat(image.has("placeholder")).isFalse();

        var listed = HttpCall.to("ListReviews")
                .path("productId", "teapot")
                .on(new ListReviews(shop.platform.pipeline(), shop.reviews))
                .conforming();
        assertThat(shown(listed)).containsExactly(two.value(), one.value());
    }

    @Test
    void aReviewWithoutAnySaysNothingOfThem() {
        assertThat(save().body().has("photos")).isFalse();
    }

    @Test
    void staysOneReviewHoweverOftenItIsSent() {
        var photo = shop.photo("ada");
        var first = save(photo);
        shop.clock.advance(Duration.ofDays(400));
        assertThat(save(photo).body()).isEqualTo(first.body());
        assertThat(user(photo)).contains(first.body().path("reviewId").asText());
        assertThat(shop.rating().count()).isEqualTo(1);
    }

    @Test
    void keepsAddsDropsAndReordersInPlace() {
        var one = shop.photo("ada");
        var two = shop.photo("ada");
        var first = save(one, two);
        var turned = change(first, two, one);
        assertThat(shown(turned)).containsExactly(two.value(), one.value());
        var three = shop.photo("ada");
        var changed = change(turned, three, two);
        assertThat(shown(changed)).containsExactly(three.value(), two.value());
        assertThat(user(one)).isEmpty();
        // The same once more, under the version before: its answer was lost.
        assertThat(change(turned, three, two).body()).isEqualTo(changed.body());
        var none = change(changed);
        assertThat(none.body().has("photos")).isFalse();
        // Within a day each may come back.
        assertThat(shown(change(none, one))).containsExactly(one.value());
    }

    @Test
    void tellsOfEachThatCannotBeShownByItsPlaceAndTakesNone() {
        var good = shop.photo("ada");
        var next = shop.platform.ids();
        var waiting = SampleUploads.announced(shop.uploads, Purpose.REVIEW_PHOTO, ADA, next.next())
                .upload();
        var refused = SampleUploads.announced(shop.uploads, Purpose.REVIEW_PHOTO, ADA, next.next())
                .upload();
        shop.uploads.settle(refused, new UploadState.Refused(Refusal.DAMAGED));
        var used = shop.photo("ada");
        shop.uploads.claim(used, ADA, Purpose.REVIEW_PHOTO, "another");
        for (var bad : List.of(
                shop.photo("eve"),
                SampleUploads.ready(shop.uploads, Purpose.PRODUCT_PICTURE, ADA, next.next())
                        .upload(),
                new UploadId("0".repeat(26)),
                waiting,
                refused,
                used,
                good)) {
            var answer = save(good, bad);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("photos-not-usable");
            assertThat(answer.errorPointers()).containsExactly("/photos/1");
        }
        assertThat(save(good, waiting, used).errorPointers()).containsExactly("/photos/1", "/photos/2");
        assertThat(user(good)).isEmpty();
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
    }

    @Test
    void takesSixAtTheMost() {
        var seven = Stream.generate(() -> shop.photo("ada")).limit(7).toArray(UploadId[]::new);
        var answer = save(seven);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/photos");
        assertThat(shown(save(List.of(seven).subList(0, 6).toArray(UploadId[]::new))))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"no-upload\"]", "[7]", "\"all\"", "[null]"})
    void namesWhatIsNoUpload(String photos) {
        var answer = saving("ada", adas, 4)
                .body("""
                        {"orderId":"%s","stars":4,"title":"t","text":"t","author":"a","photos":%s}""".formatted(adas, photos))
                .on(shop.saveReview())
                .conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers())
                .allSatisfy(pointer -> assertThat(pointer).startsWith("/photos"));
    }

    @Test
    void aReviewThatCannotBeTakesNone() {
        var photo = shop.photo("ada");
        var order = shop.paid("ada", "clock").id().value();
        var answer =
                saving("ada", order, 4, List.of(photo)).on(shop.saveReview()).conforming();
        assertThat(answer.problem()).isEqualTo("product-not-in-order");
        var first = save();
        var without = save(photo);
        assertThat(without.problem()).isEqualTo("review-exists");
        assertThat(user(photo)).isEmpty();
        assertThat(shown(change(first, photo))).containsExactly(photo.value());
    }

    @Test
    void deletingItLetsThemGoAndUndoingThatBringsThemBack() {
        var photo = shop.photo("ada");
        save(photo);
        HttpCall.to("DeleteReview")
                .path("productId", "teapot")
                .as("ada")
                .on(new DeleteReview(shop.platform.pipeline(), shop.reviews, shop.clock));
        assertThat(user(photo)).isEmpty();
        assertThat(shown(save(photo))).containsExactly(photo.value());
        assertThat(user(photo)).isPresent();
    }

    @Test
    void whatIsHiddenShowsThemToItsAuthorAlone() {
        var photo = shop.photo("ada");
        shop.hide(save(photo).body().path("reviewId").asText());
        var listed = HttpCall.to("ListReviews")
                .path("productId", "teapot")
                .on(new ListReviews(shop.platform.pipeline(), shop.reviews));
        assertThat(shown(listed)).isEmpty();
        var own = HttpCall.to("ReadOwnReview")
                .path("productId", "teapot")
                .as("ada")
                .on(new ReadOwnReview(shop.platform.pipeline(), shop.reviews, shop.reviews.votes()))
                .conforming();
        assertThat(shown(own)).containsExactly(photo.value());
    }

    /** It looked free, and another review got it before this one was written. */
    @Test
    void onePhotoThatIsTakenInTheSameMomentIsNotPromisedTwice() {
        var photo = shop.photo("ada");
        var raced = new Reviews() {
            private final Reviews all = shop.reviews;

            @Override
            public Optional<Review> find(ProductId product, ReviewId id) {
                return all.find(product, id);
            }

            @Override
            public Rating rating(ProductId product) {
                return all.rating(product);
            }

            @Override
            public Rating latestRating(ProductId product) {
                return all.latestRating(product);
            }

            @Override
            public ReviewListing.Outcome list(ReviewListing listing) {
                return all.list(listing);
            }

            @Override
            public Change change(Optional<Review> before, Review next) {
                shop.uploads.claim(photo, ADA, Purpose.REVIEW_PHOTO, "another");
                return all.change(before, next);
            }
        };
        var answer = saving("ada", adas, 4, List.of(photo))
                .on(new SaveReview(shop.platform.pipeline(), raced, shop.orders, shop.uploads, shop.clock))
                .conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers()).containsExactly("/photos/0");
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
    }
}
