package dev.souk.functions.reviews;

import static dev.souk.functions.reviews.ReviewShop.TEAPOT;
import static dev.souk.functions.reviews.ReviewShop.saving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.Reviews;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaveReviewTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.arrived("ada", "teapot");

    @Override
    protected Endpoint endpoint() {
        return shop.saveReview();
    }

    @Override
    protected HttpCall validCall() {
        return saving("ada", adas, 4);
    }

    private void refused(HttpCall call, int status, String problem) {
        var answer = call.on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
    }

    private static String version(HttpAnswer answer) {
        return answer.body().path("version").asText();
    }

    @Test
    void keepsWhatWasSaidAsItWasSaid() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("text").asText()).isEqualTo("Hot <b>tea</b>.\n\nDaily.");
        assertThat(body.path("reviewId").asText())
                .isEqualTo(ReviewId.of(TEAPOT, new MemberId("ada")).value());
        assertThat(body.path("orderId").asText()).isEqualTo(adas);
        assertThat(shop.rating().histogram()).containsExactly(0L, 0L, 0L, 1L, 0L);
    }

    @Test
    void leavesOutWhatNoPageShows() {
        var body = validCall()
                .body("""
                        {"orderId":"%s","stars":5,"title":" A\\u0000 \\u202Etitle ","text":"a\\r\\n\\n\\n\\nb","author":"Ada\\nL."}""".formatted(adas))
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.path("title").asText()).isEqualTo("A title");
        assertThat(body.path("text").asText()).isEqualTo("a\n\nb");
        assertThat(body.path("author").asText()).isEqualTo("Ada L.");
    }

    @Test
    void takesOnlyWhatTheCallerBoughtAndHas() {
        refused(saving("eve", adas, 1), 400, "invalid-request");
        refused(saving("ada", "0".repeat(26), 1), 400, "invalid-request");
        refused(saving("ada", "no-order", 1), 400, "invalid-request");
        refused(saving("ada", shop.arrived("ada", "clock"), 1), 409, "product-not-in-order");
        refused(saving("bob", shop.paid("bob", "teapot").id().value(), 1), 409, "not-delivered");
        refused(saving(ReviewShop.POTTER, shop.arrived(ReviewShop.POTTER, "teapot"), 5), 409, "own-product");
        assertThat(saving("eve", adas, 1).on(endpoint()).errorPointers()).containsExactly("/orderId");
    }

    @Test
    void wantsAnOrderTheFirstTime() {
        var answer = validCall()
                .body("{\"stars\":4,\"title\":\"t\",\"text\":\"t\",\"author\":\"a\"}")
                .on(endpoint())
                .conforming();
        assertThat(answer.errorPointers()).containsExactly("/orderId");
    }

    @Test
    void isOneReviewHoweverOftenItIsSent() {
        var first = validCall().on(endpoint()).conforming();
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        assertThat(shop.rating().count()).isEqualTo(1);
    }

    @Test
    void isChangedInPlaceByWhoNamesItsVersion() {
        var first = validCall().on(endpoint());
        var without = saving("ada", adas, 1).on(endpoint()).conforming();
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.problem()).isEqualTo("review-exists");

        var changed = saving("ada", adas, 1)
                .header("If-Match", "\"" + version(first) + "\"")
                .on(endpoint())
                .conforming();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().has("editedAt")).isTrue();
        assertThat(shop.rating().histogram()).containsExactly(1L, 0L, 0L, 0L, 0L);

        var late = saving("ada", adas, 5).header("If-Match", version(first)).on(endpoint());
        assertThat(late.status()).isEqualTo(412);
        var again = saving("ada", adas, 1).header("If-Match", version(first)).on(endpoint());
        assertThat(again.body()).isEqualTo(changed.body());
    }

    @Test
    void whatWasTakenBackIsWrittenAnewUnderAHigherVersion() {
        var first = validCall().on(endpoint());
        HttpCall.to("DeleteReview")
                .path("productId", "teapot")
                .as("ada")
                .on(new DeleteReview(shop.platform.pipeline(), shop.reviews, shop.clock));
        assertThat(saving("ada", adas, 2)
                        .header("If-Match", version(first))
                        .on(endpoint())
                        .status())
                .isEqualTo(412);
        var second = saving("ada", adas, 2).on(endpoint()).conforming();
        assertThat(Long.parseLong(version(second))).isGreaterThan(Long.parseLong(version(first)));
        assertThat(shop.rating().histogram()).containsExactly(0L, 1L, 0L, 0L, 0L);
    }

    @Test
    void whatIsHiddenStaysSoAndWaitsForALook() {
        var first = validCall().on(endpoint());
        shop.hide(first.body().path("reviewId").asText());
        var shown = shop.review(first.body().path("reviewId").asText());
        shop.clock.advance(java.time.Duration.ofDays(1));
        var changed = saving("ada", adas, 5)
                .header("If-Match", Long.toString(shown.version()))
                .on(endpoint())
                .conforming();
        assertThat(changed.body().path("hidden").asText()).isEqualTo("It names a person.");
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
        assertThat(shop.review(shown.id().value()).queue()).contains(dev.souk.reviews.Reports.Queue.REPORTED);
    }

    @Test
    void asksToTryAgainWhereManyWriteAtOnce() {
        for (var change : Reviews.Change.values()) {
            var busy =
                    new SaveReview(shop.platform.pipeline(), answering(change), shop.orders, shop.uploads, shop.clock);
            var answer = validCall().on(busy).conforming();
            assertThat(answer.status()).isEqualTo(change == Reviews.Change.DONE ? 200 : 503);
        }
    }

    private static Reviews answering(Reviews.Change change) {
        return new Reviews() {
            @Override
            public Optional<Review> find(ProductId product, ReviewId id) {
                return Optional.empty();
            }

            @Override
            public Rating rating(ProductId product) {
                return Rating.NONE;
            }

            @Override
            public Rating latestRating(ProductId product) {
                return Rating.NONE;
            }

            @Override
            public ReviewListing.Outcome list(ReviewListing listing) {
                return new ReviewListing.Outcome.Page(List.of(), Optional.empty());
            }

            @Override
            public Change change(Optional<Review> before, Review next) {
                return change;
            }
        };
    }
}
