package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadFulfilmentTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String both = shop.orderOfTwoSellers("of-both");

    @Override
    protected Endpoint endpoint() {
        return new ReadFulfilment(shop.platform.pipeline(), shop.orders);
    }

    @Override
    protected HttpCall validCall() {
        return reading(both, POTTER).as(POTTER, Role.SELLER);
    }

    private static HttpCall reading(String orderId, String sellerId) {
        return HttpCall.to("ReadFulfilment").path("orderId", orderId).path("sellerId", sellerId);
    }

    @Test
    void isTheSellersPartAlone() {
        var answer = validCall().on(endpoint()).conforming().body();
        assertThat(answer.path("lines")).hasSize(1);
        assertThat(answer.at("/lines/0/refundable").asInt()).isEqualTo(2);
        assertThat(answer.path("shippingRefundable").asBoolean()).isTrue();
        assertThat(answer.toString())
                .doesNotContain("ada@example.org")
                .doesNotContain("clock")
                .doesNotContain("payment");
    }

    @Test
    void aSellerReachesNoOthersPart() {
        for (var seller : new String[] {POTTER, "seller-of-clock"}) {
            assertThat(reading(both, seller)
                            .as("eve", Role.SELLER)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(403);
        }
        for (var order : new String[] {both, "0".repeat(26), "not-an-order"}) {
            assertThat(reading(order, "eve")
                            .as("eve", Role.SELLER)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anUnpaidOrderIsNobodysToSendYet() {
        var pending = Shop.placing("key-of-another")
                .on(shop.placeOrder())
                .body()
                .at("/order/orderId")
                .asText();
        assertThat(reading(pending, POTTER)
                        .as(POTTER, Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsInAReturnIsNotRefundedByHand() {
        var delivered = shop.deliveredOrder("key-of-guest");
        shop.requestedReturn(delivered);
        var answer = reading(delivered, POTTER)
                .as("root", Role.ADMINISTRATOR)
                .on(endpoint())
                .conforming()
                .body();
        assertThat(answer.path("stage").asText()).isEqualTo("returns");
        assertThat(answer.at("/returns/0/words").asText()).isEqualTo("It leaks.");
        assertThat(answer.at("/lines/0/refundable").asInt()).isEqualTo(1);
    }
}
