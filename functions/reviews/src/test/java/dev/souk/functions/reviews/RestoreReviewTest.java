package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class RestoreReviewTest extends ModerationContract {
    @Override
    protected Endpoint endpoint() {
        return new RestoreReview(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return deciding("RestoreReview");
    }

    @Test
    void countsItAgain() {
        shop.hide(review);
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.has("hidden")).isFalse();
        assertThat(shop.rating().histogram()).containsExactly(1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void letsStandWhatWasReported() {
        report("bob");
        validCall().on(endpoint());
        assertThat(shop.review(review).queue()).isEmpty();
        assertThat(shop.rating().count()).isEqualTo(1);
    }
}
