package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Reports.Queue;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class HideReviewTest extends ModerationContract {
    @Override
    protected Endpoint endpoint() {
        return new HideReview(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return deciding("HideReview").body("{\"reason\":\"It names a person.\"}");
    }

    @Test
    void takesItsStarsOutOfTheRatingAndItsReportsOutOfTheQueue() {
        report("bob");
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("hidden").asText()).isEqualTo("It names a person.");
        assertThat(shop.rating()).isEqualTo(Rating.NONE);
        assertThat(shop.review(review).queue()).contains(Queue.HIDDEN);
    }
}
