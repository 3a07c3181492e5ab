package dev.souk.functions.reviews;

import static dev.souk.functions.reviews.ReviewShop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

/** What every operation on a seller's reply owes its callers. */
abstract class ReplyContract extends OperationContract {
    final ReviewShop shop = new ReviewShop();
    final String review = shop.reviewed("ada", 2);

    /** The call, by nobody yet. */
    protected abstract HttpCall call();

    @Override
    protected HttpCall validCall() {
        return call().as(POTTER, Role.SELLER);
    }

    HttpCall replying(String text) {
        return HttpCall.to("ReplyToReview")
                .path("productId", "teapot")
                .path("reviewId", review)
                .as(POTTER, Role.SELLER)
                .body("{\"text\":\"" + text + "\"}");
    }

    Endpoint replyToReview() {
        return new ReplyToReview(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Test
    void aSellerCannotTouchWhatIsSaidOfAnothersGoods() {
        replying("Thank you.").on(replyToReview());
        var before = shop.review(review);
        var answer = call().as("eve", Role.SELLER).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(shop.review(review)).isEqualTo(before);
    }

    @Test
    void knowsNoneThatIsHiddenOrNone() {
        assertThat(validCall()
                        .path("reviewId", "0".repeat(26))
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .path("reviewId", "no-review")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        shop.hide(review);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(404);
    }

    @Test
    void againItChangesNothing() {
        validCall().on(endpoint());
        var before = shop.review(review);
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(shop.review(review)).isEqualTo(before);
    }
}
