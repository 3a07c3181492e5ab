package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class ListReportedReviewsTest extends dev.souk.testkit.http.OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 1);
    private final String bobs = shop.reviewed("bob", 5);

    @Override
    protected Endpoint endpoint() {
        return new ListReportedReviews(shop.platform.pipeline(), shop.reviews.reports());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListReportedReviews").as("root", Role.ADMINISTRATOR);
    }

    private void report(String review, String member) {
        HttpCall.to("ReportReview")
                .path("productId", "teapot")
                .path("reviewId", review)
                .as(member)
                .body("{\"reason\":\"spam\",\"words\":\"An advert.\"}")
                .on(new ReportReview(shop.platform.pipeline(), shop.reviews.reports(), shop.clock));
        shop.clock.advance(java.time.Duration.ofMinutes(1));
    }

    @Test
    void showsTheLongestWaitingFirstWithWhatIsSaidAgainstThem() {
        report(bobs, "cyd");
        report(adas, "cyd");
        report(bobs, "dot");
        var call = validCall().query("limit", "1");
        var first = call.on(endpoint()).conforming().body();
        var second = call.query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(first.at("/reviews/0/review/reviewId").asText()).isEqualTo(bobs);
        assertThat(first.at("/reviews/0/reports")).hasSize(2);
        assertThat(first.at("/reviews/0/reports/0/words").asText()).isEqualTo("An advert.");
        assertThat(second.at("/reviews/0/review/reviewId").asText()).isEqualTo(adas);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void showsWhatIsHiddenApart() {
        shop.hide(adas);
        assertThat(validCall().on(endpoint()).conforming().body().path("reviews"))
                .isEmpty();
        var hidden =
                validCall().query("state", "hidden").on(endpoint()).conforming().body();
        assertThat(hidden.at("/reviews/0/hidden").asText()).isEqualTo("It names a person.");
    }
}
