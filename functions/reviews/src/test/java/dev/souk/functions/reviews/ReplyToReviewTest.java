package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class ReplyToReviewTest extends ReplyContract {
    @Override
    protected Endpoint endpoint() {
        return replyToReview();
    }

    @Override
    protected HttpCall call() {
        return replying("We are sorry.").asGuest();
    }

    @Test
    void answersInPublicAndOtherwiseTheNextTime() {
        validCall().on(endpoint());
        var body = replying("Send it back, please.").on(endpoint()).conforming().body();
        assertThat(body.at("/reply/text").asText()).isEqualTo("Send it back, please.");
        assertThat(shop.rating().count()).isEqualTo(1);
    }
}
