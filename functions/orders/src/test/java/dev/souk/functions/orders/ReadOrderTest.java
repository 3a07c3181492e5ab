package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadOrderTest extends OperationContract {
    private final Shop shop = new Shop();
    private final HttpAnswer guests = placing("key-of-guest").on(shop.placeOrder());
    private final HttpAnswer adas = placing("key-of-ada").as("ada").on(shop.placeOrder());

    private static String id(HttpAnswer placed) {
        return placed.body().at("/order/orderId").asText();
    }

    private static String access(HttpAnswer placed) {
        return placed.body().path("access").asText();
    }

    private static HttpCall reading(String id) {
        return HttpCall.to("ReadOrder").path("orderId", id);
    }

    @Override
    protected Endpoint endpoint() {
        return shop.readOrder();
    }

    @Override
    protected HttpCall validCall() {
        return reading(id(guests)).query("access", access(guests));
    }

    @Test
    void whoHoldsTheLinkSeesTheOrder() {
        var read = validCall().on(endpoint()).conforming();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(guests.body().path("order"));
    }

    @Test
    void aMemberSeesTheirOwn() {
        assertThat(reading(id(adas)).as("ada").on(endpoint()).conforming().status())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseLearnsThatThereIsOne() {
        var none = reading("0".repeat(26)).on(endpoint()).conforming();
        assertThat(none.status()).isEqualTo(404);
        for (var call : new HttpCall[] {
            reading(id(adas)),
            reading(id(adas)).as("eve"),
            reading(id(adas)).query("access", access(guests)),
            reading(id(guests)).as("eve"),
            reading(id(guests))
                    .query("access", access(guests).replace(access(guests).charAt(0), '_')),
            reading("not-an-order").as("ada")
        }) {
            var answer = call.on(endpoint()).conforming();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().path("detail")).isEqualTo(none.body().path("detail"));
        }
    }
}
