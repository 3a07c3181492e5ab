package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShipFulfilmentTest extends SellersDeskContract {
    @BeforeEach
    void accept() {
        accepting().on(acceptFulfilment());
    }

    @Override
    protected Endpoint endpoint() {
        return shipFulfilment();
    }

    @Override
    protected HttpCall call(String order, String sellerId) {
        return HttpCall.to("ShipFulfilment")
                .path("orderId", order)
                .path("sellerId", sellerId)
                .body(PARCEL);
    }

    @Test
    void keepsWhoCarriesIt() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("shipped");
        assertThat(answer.body().at("/tracking/number").asText()).isEqualTo("AB1");
        refused(validCall().body("{\"carrier\":\"DHL\"}"), endpoint(), "fulfilment-shipped");
    }

    @Test
    void takesNoOtherAddressThanOneOfTheSecureWeb() {
        assertThat(validCall()
                        .body("{\"carrier\":\"DHL\",\"url\":\"javascript:alert(1)\"}")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("/url");
    }
}
