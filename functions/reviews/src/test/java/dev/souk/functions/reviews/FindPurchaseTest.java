package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class FindPurchaseTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.arrived("ada", "teapot");

    @Override
    protected Endpoint endpoint() {
        return new FindPurchase(shop.platform.pipeline(), shop.orders);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("FindPurchase").path("productId", "teapot").as("ada");
    }

    @Test
    void findsTheCallersOwnThatHasArrived() {
        assertThat(validCall()
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("orderId")
                        .asText())
                .isEqualTo(adas);
        shop.paid("bob", "teapot");
        for (var call : new HttpCall[] {
            validCall().as("bob"), validCall().as("eve"), validCall().path("productId", "clock")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
    }
}
