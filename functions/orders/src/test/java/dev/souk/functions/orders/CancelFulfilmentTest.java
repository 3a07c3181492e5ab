package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class CancelFulfilmentTest extends SellersDeskContract {
    @Override
    protected Endpoint endpoint() {
        return new CancelFulfilment(shop.platform.pipeline(), shop.sellersDesk());
    }

    @Override
    protected HttpCall call(String order, String sellerId) {
        return HttpCall.to("CancelFulfilment")
                .path("orderId", order)
                .path("sellerId", sellerId)
                .body("{\"reason\":\"It broke.\"}");
    }

    @Test
    void returnsThePiecesAtOnceAndTheMoneyByTheWorker() {
        assertThat(shop.teapots()).isEqualTo(8);
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("cancelled");
        assertThat(shop.teapots()).isEqualTo(10);
        var cancelled = shop.orders.all().getFirst();
        assertThat(cancelled.state().code()).isEqualTo("cancelled");
        assertThat(cancelled.timeline().getLast().detail()).contains("It broke.");
        assertThat(shop.settle(orderId).state().code()).isEqualTo("refunded");
        assertThat(shop.provider.refunds()).isEqualTo(1);
    }

    @Test
    void isTooLateOnceItIsSent() {
        accepting().on(acceptFulfilment());
        shipping().on(shipFulfilment());
        refused(call(orderId, POTTER).as(POTTER, Role.SELLER), endpoint(), "fulfilment-shipped");
    }

    @Test
    void nothingIsDoneWithACancelledPart() {
        validCall().on(endpoint());
        refused(accepting(), acceptFulfilment(), "fulfilment-cancelled");
        refused(shipping(), shipFulfilment(), "fulfilment-cancelled");
    }
}
