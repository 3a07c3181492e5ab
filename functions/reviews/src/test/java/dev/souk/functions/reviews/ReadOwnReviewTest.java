package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.ReviewId;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadOwnReviewTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 2);

    @Override
    protected Endpoint endpoint() {
        return new ReadOwnReview(shop.platform.pipeline(), shop.reviews, shop.reviews.votes());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadOwnReview").path("productId", "teapot").as("ada");
    }

    @Test
    void tellsTheCallersOwnAlsoWhereItIsHidden() {
        shop.hide(adas);
        var review = validCall().on(endpoint()).conforming().body().path("review");
        assertThat(review.path("reviewId").asText()).isEqualTo(adas);
        assertThat(review.path("hidden").asText()).isEqualTo("It names a person.");
    }

    @Test
    void tellsAnotherNothingOfItButWhatHelpedThem() {
        shop.reviews.votes().cast(ReviewShop.TEAPOT, new ReviewId(adas), new MemberId("bob"));
        var body = validCall().as("bob").on(endpoint()).conforming().body();
        assertThat(body.has("review")).isFalse();
        assertThat(body.path("helped").toString()).isEqualTo("[\"" + adas + "\"]");
        assertThat(validCall().on(endpoint()).body().path("helped")).isEmpty();
    }
}
