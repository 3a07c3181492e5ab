package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.orders.ReturnHandling;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class WithdrawReturnTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");
    private final String returnId = shop.requestedReturn(order);

    @Override
    protected Endpoint endpoint() {
        return new WithdrawReturn(
                shop.platform.pipeline(),
                shop.orders,
                new ReturnHandling(shop.orders, shop.clock),
                shop.platform.orderLinks());
    }

    @Override
    protected HttpCall validCall() {
        return withdrawing(POTTER, returnId).query("access", shop.platform.access(order));
    }

    private HttpCall withdrawing(String seller, String id) {
        return HttpCall.to("WithdrawReturn")
                .path("orderId", order)
                .path("sellerId", seller)
                .path("returnId", id);
    }

    @Test
    void itCanBeAskedForAgainAfterwards() {
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.body().path("state").asText()).isEqualTo("withdrawn");
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        var again = shop.requesting(order, "return-of-both", 2).on(shop.requestReturn());
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedStaysRefused() {
        HttpCall.to("RefuseReturn")
                .path("orderId", order)
                .path("sellerId", POTTER)
                .path("returnId", returnId)
                .as(POTTER, Role.SELLER)
                .body("{\"reason\":\"It was used.\"}")
                .on(new RefuseReturn(shop.platform.pipeline(), shop.returnsDesk()));
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/return-refused");
    }

    @Test
    void nobodyElseWithdrawsIt() {
        for (var call : new HttpCall[] {
            withdrawing(POTTER, returnId),
            withdrawing(POTTER, returnId).as("eve"),
            withdrawing(POTTER, returnId).as(POTTER, Role.SELLER),
            validCall().path("returnId", "none"),
            validCall().path("sellerId", "nobody")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(shop.orders.all().getFirst().returns().getFirst().state().code())
                .isEqualTo("requested");
    }
}
