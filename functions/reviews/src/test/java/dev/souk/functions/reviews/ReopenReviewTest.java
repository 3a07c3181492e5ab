package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Reports.Queue;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class ReopenReviewTest extends ModerationContract {
    @Override
    protected Endpoint endpoint() {
        return new ReopenReview(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return deciding("ReopenReview");
    }

    @Test
    void showsWhatWasHiddenAndLetsItWait() {
        report("bob");
        shop.hide(review);
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.has("hidden")).isFalse();
        assertThat(shop.review(review).queue()).contains(Queue.REPORTED);
        assertThat(shop.rating().count()).isEqualTo(1);
    }

    @Test
    void letsWaitAgainWhatWasLeftAsItIs() {
        report("bob");
        deciding("RestoreReview").on(new RestoreReview(shop.platform.pipeline(), shop.reviews, shop.clock));
        assertThat(shop.review(review).queue()).isEmpty();
        validCall().on(endpoint());
        assertThat(shop.review(review).queue()).contains(Queue.REPORTED);
        var waiting = HttpCall.to("ListReportedReviews")
                .as("root", Role.ADMINISTRATOR)
                .on(new ListReportedReviews(shop.platform.pipeline(), shop.reviews.reports()))
                .body();
        assertThat(waiting.at("/reviews/0/reports/0/words").asText()).isEqualTo("An advert.");
    }
}
