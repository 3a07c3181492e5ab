package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.orders.Flaky;
import dev.souk.orders.OrderCancelling;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class CancelOrderTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String paid = shop.paidOrder("key-of-guest");

    @Override
    protected Endpoint endpoint() {
        return shop.cancelOrder();
    }

    @Override
    protected HttpCall validCall() {
        return cancelling(paid).query("access", access(paid));
    }

    private static HttpCall cancelling(String id) {
        return HttpCall.to("CancelOrder").path("orderId", id).body("{\"reason\":\"Found it cheaper.\"}");
    }

    private String access(String id) {
        return shop.platform.access(id);
    }

    private static String id(HttpAnswer placed) {
        return placed.body().at("/order/orderId").asText();
    }

    @Test
    void aPaidOrderIsCancelledAtOnceAndRefundedByTheWorker() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("cancelled");
        assertThat(answer.body().at("/fulfilments/0/state").asText()).isEqualTo("cancelled");
        assertThat(answer.body().at("/refunds/0/state").asText()).isEqualTo("requested");
        assertThat(answer.body().at("/timeline/3/reason").asText()).isEqualTo("Found it cheaper.");
        assertThat(shop.teapots()).isEqualTo(10);
        shop.settle(paid);
        var again = validCall().on(endpoint()).conforming();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("state").asText()).isEqualTo("refunded");
        assertThat(again.body().at("/payment/refunded/amount").asLong()).isEqualTo(2_795);
        assertThat(shop.provider.refunds()).isEqualTo(1);
    }

    @Test
    void aMemberCancelsTheirOwnUnpaidOrder() {
        var id = id(placing("key-of-ada").as("ada").on(shop.placeOrder()));
        var answer = cancelling(id).as("ada").body("{}").on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("cancelled");
        assertThat(answer.body().at("/payment/state").asText()).isEqualTo("none");
        assertThat(answer.body().path("refunds")).isEmpty();
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void nobodyElseLearnsThatThereIsOne() {
        var adas = id(placing("key-of-ada").as("ada").on(shop.placeOrder()));
        for (var call : new HttpCall[] {
            cancelling(adas),
            cancelling(adas).as("eve"),
            cancelling(adas).as(POTTER, Role.SELLER),
            cancelling(adas).query("access", access(paid)),
            cancelling("0".repeat(26)).as("ada"),
            cancelling("not-an-order").as("ada")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(shop.orders.all()).noneMatch(order -> order.isCancelled());
    }

    @Test
    void saysWhyItIsTooLate() {
        HttpCall.to("AcceptFulfilment")
                .path("orderId", paid)
                .path("sellerId", POTTER)
                .as(POTTER, Role.SELLER)
                .on(new AcceptFulfilment(shop.platform.pipeline(), shop.sellersDesk()));
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/order-in-fulfilment");
    }

    @Test
    void theBankIsNotOvertaken() {
        var id = id(placing("key-of-another").on(shop.placeOrder()));
        var order = shop.orders.find(new dev.souk.orders.OrderId(id)).orElseThrow();
        new dev.souk.orders.PaymentStarting(shop.orders, shop.provider, shop.clock).start(order);
        shop.provider.become("pay-" + id, IntentStatus.PROCESSING);
        var answer = cancelling(id).query("access", access(id)).on(endpoint()).conforming();
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/payment-in-progress");
        var flaky = new Flaky(1, false, () -> new ProviderUnavailable("down"));
        var down = new CancelOrder(
                shop.platform.pipeline(),
                shop.orders,
                new OrderCancelling(shop.orders, flaky.provider(shop.provider), shop.clock),
                shop.platform.orderLinks());
        var away = cancelling(id).query("access", access(id)).on(down).conforming();
        assertThat(away.status()).isEqualTo(502);
        assertThat(away.header("Retry-After")).contains("5");
    }
}
