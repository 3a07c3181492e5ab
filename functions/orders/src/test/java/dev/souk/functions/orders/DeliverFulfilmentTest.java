package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverFulfilmentTest extends SellersDeskContract {
    @BeforeEach
    void ship() {
        accepting().on(acceptFulfilment());
        shipping().on(shipFulfilment());
    }

    @Override
    protected Endpoint endpoint() {
        return new DeliverFulfilment(shop.platform.pipeline(), shop.sellersDesk());
    }

    @Override
    protected HttpCall call(String order, String sellerId) {
        return HttpCall.to("DeliverFulfilment").path("orderId", order).path("sellerId", sellerId);
    }

    @Test
    void comesAfterTheSending() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("delivered");
        var another = shop.paidOrder("key-of-another");
        refused(call(another, POTTER).as(POTTER, Role.SELLER), endpoint(), "fulfilment-not-shipped");
    }
}
