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
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
    void saysThatTheSellersTimeForItIsOver() {
        shop.sends(new Dispatch(0, OptionalInt.of(2), List.of(), Set.of(ShippingZone.HOME)));
        var id = shop.paidOrder("key-of-another");
        var call = cancelling(id).query("access", access(id));
        shop.clock.advance(Duration.ofHours(2));
        var late = call.on(endpoint()).conforming();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asText()).isEqualTo("/problems/cancellation-window-over");
        assertThat(late.body().path("detail").asText()).contains("time for cancelling is over");
        // What was ordered before the seller said so keeps its terms.
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
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
