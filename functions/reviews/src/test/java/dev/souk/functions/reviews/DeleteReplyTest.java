package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class DeleteReplyTest extends ReplyContract {
    @Override
    protected Endpoint endpoint() {
        return new DeleteReply(shop.platform.pipeline(), shop.reviews, shop.clock);
    }

    @Override
    protected HttpCall call() {
        return HttpCall.to("DeleteReply").path("productId", "teapot").path("reviewId", review);
    }

    @Test
    void leavesTheReviewWithoutAnAnswer() {
        replying("We are sorry.").on(replyToReview());
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.has("reply")).isFalse();
        assertThat(body.path("stars").asInt()).isEqualTo(2);
    }
}
