package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class AcceptFulfilmentTest extends SellersDeskContract {
    @Override
    protected Endpoint endpoint() {
        return acceptFulfilment();
    }

    @Override
    protected HttpCall call(String order, String sellerId) {
        return HttpCall.to("AcceptFulfilment").path("orderId", order).path("sellerId", sellerId);
    }

    @Test
    void theOrderShowsIt() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("accepted");
        var read = HttpCall.to("ReadOrder")
                .path("orderId", orderId)
                .query("access", shop.platform.access(orderId))
                .on(shop.readOrder())
                .conforming();
        assertThat(read.body().at("/fulfilments/0/state").asText()).isEqualTo("accepted");
        assertThat(read.body().at("/fulfilments/0/sellerName").asText()).isEqualTo("House of teapot");
        assertThat(read.body().at("/timeline/3/actor").asText()).isEqualTo("seller");
        assertThat(read.body().at("/timeline/3/sellerId").asText()).isEqualTo(Shop.POTTER);
    }
}
