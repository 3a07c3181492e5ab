package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListReviewsTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 2);
    private final String bobs = reviewedLater("bob", 5);

    private String reviewedLater(String member, int stars) {
        shop.clock.advance(java.time.Duration.ofMinutes(1));
        return shop.reviewed(member, stars);
    }

    @Override
    protected Endpoint endpoint() {
        return new ListReviews(shop.platform.pipeline(), shop.reviews);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListReviews").path("productId", "teapot");
    }

    @Test
    void listsInTheOrderThatIsAskedForPageByPage() {
        var call = validCall().query("sort", "lowest").query("limit", "1");
        var first = call.on(endpoint()).conforming().body();
        var second = call.query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(first.path("reviews").findValuesAsText("reviewId")).containsExactly(adas);
        assertThat(second.path("reviews").findValuesAsText("reviewId")).containsExactly(bobs);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void listsThoseOfSoManyStars() {
        var body = validCall().query("stars", "5").on(endpoint()).conforming().body();
        assertThat(body.path("reviews").findValuesAsText("reviewId")).containsExactly(bobs);
    }

    @Test
    void tellsNobodyWhichMemberWroteOrByWhichOrder() {
        var text = validCall().on(endpoint()).response().getBody();
        assertThat(text).doesNotContain("\"ada\"").doesNotContain("orderId");
    }

    @Test
    void showsNothingThatIsHidden() {
        shop.hide(adas);
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("reviews").findValuesAsText("reviewId")).containsExactly(bobs);
    }

    @Test
    void namesTheCursorThatIsNotItsOwn() {
        var answer = validCall().query("cursor", "bm9uc2Vuc2U").on(endpoint()).conforming();
        assertThat(answer.errorPointers()).containsExactly("cursor");
    }
}
