package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Rating;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class DeleteReviewTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String review = shop.reviewed("ada", 4);

    @Override
    protected Endpoint endpoint() {
        return new DeleteReview(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("DeleteReview").path("productId", "teapot").as("ada");
    }

    @Test
    void takesBackTheCallersOwnAlone() {
        assertThat(validCall().as("eve").on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(shop.rating().count()).isEqualTo(1);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
        assertThat(shop.review(review).content()).isEmpty();
    }

    @Test
    void leavesOneThatWasChangedSinceItWasRead() {
        var answer = validCall().header("If-Match", "\"7\"").on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(412);
        assertThat(shop.rating().count()).isEqualTo(1);
    }
}
