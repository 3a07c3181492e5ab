package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadRatingTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();

    @Override
    protected Endpoint endpoint() {
        return new ReadRating(shop.platform.pipeline(), shop.reviews);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadRating").path("productId", "teapot");
    }

    @Test
    void tellsTheMeanInTenthsAndHowManyGaveWhat() {
        shop.reviewed("ada", 5);
        shop.reviewed("bob", 4);
        shop.reviewed("cyd", 4);
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("count").asInt()).isEqualTo(3);
        assertThat(body.path("average").asText()).isEqualTo("4.3");
        assertThat(body.path("histogram").toString()).isEqualTo("[0,0,0,2,1]");
    }

    @Test
    void isNothingWhereNobodyReviewed() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("count").asInt()).isZero();
        assertThat(body.path("average").asDouble()).isZero();
    }
}
