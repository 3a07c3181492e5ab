package dev.souk.functions.reviews;

import static dev.souk.functions.reviews.ReviewShop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListOwnReviewsTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 2);
    private final String bobs;

    ListOwnReviewsTest() {
        shop.clock.advance(Duration.ofMinutes(1));
        bobs = shop.reviewed("bob", 5);
    }

    @Override
    protected Endpoint endpoint() {
        return new ListOwnReviews(shop.platform.pipeline(), shop.reviews.sold());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListOwnReviews").as(POTTER, Role.SELLER);
    }

    private void reply(String review) {
        HttpCall.to("ReplyToReview")
                .path("productId", "teapot")
                .path("reviewId", review)
                .as(POTTER, Role.SELLER)
                .body("{\"text\":\"Thank you.\"}")
                .on(new ReplyToReview(shop.platform.pipeline(), shop.reviews, shop.clock));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        reply(adas);
        var call = validCall().query("limit", "1");
        var first = call.on(endpoint()).conforming().body();
        assertThat(first.at("/reviews/0/reviewId").asText()).isEqualTo(bobs);
        assertThat(first.at("/reviews/0/productId").asText()).isEqualTo("teapot");
        assertThat(first.at("/reviews/0/stars").asInt()).isEqualTo(5);
        var second = call.query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/reviews/0/reviewId").asText()).isEqualTo(adas);
        assertThat(second.at("/reviews/0/reply/text").asText()).isEqualTo("Thank you.");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void listsThoseOfSomeStarsOrWithoutAReplyAlone() {
        reply(bobs);
        var twos = validCall().query("stars", "2").on(endpoint()).conforming().body();
        assertThat(twos.path("reviews")).hasSize(1);
        assertThat(twos.at("/reviews/0/reviewId").asText()).isEqualTo(adas);
        var open = validCall()
                .query("unanswered", "true")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(open.path("reviews")).hasSize(1);
        assertThat(open.at("/reviews/0/reviewId").asText()).isEqualTo(adas);
    }

    @Test
    void tellsNoSellerOfAnothersReviews() {
        var eve = HttpCall.to("ListOwnReviews").as("eve", Role.SELLER);
        assertThat(eve.on(endpoint()).conforming().body().path("reviews")).isEmpty();
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        var cursor = first.path("nextCursor").asText();
        assertThat(eve.query("cursor", cursor).on(endpoint()).conforming().status())
                .as("with another's cursor")
                .isEqualTo(400);
    }

    @Test
    void isForSellersAlone() {
        for (var role : new Role[] {Role.MEMBER, Role.ADMINISTRATOR}) {
            assertThat(HttpCall.to("ListOwnReviews")
                            .as(POTTER, role)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void leavesOutWhatIsHidden() {
        shop.hide(bobs);
        assertThat(validCall().on(endpoint()).conforming().body().path("reviews"))
                .hasSize(1);
    }
}
