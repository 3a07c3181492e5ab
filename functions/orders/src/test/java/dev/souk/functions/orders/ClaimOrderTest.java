package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.Flaky;
import dev.souk.orders.OrderClaiming;
import dev.souk.orders.OrderId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimOrderTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String paid = shop.paidOrder("key-of-guest");

    @Override
    protected Endpoint endpoint() {
        return shop.claimOrder();
    }

    @Override
    protected HttpCall validCall() {
        return claiming(paid).as("ada").query("access", shop.platform.access(paid));
    }

    private static HttpCall claiming(String id) {
        return HttpCall.to("ClaimOrder").path("orderId", id);
    }

    private long versionOf(String id) {
        return shop.orders.find(new OrderId(id)).orElseThrow().version();
    }

    @Test
    void isAmongMyOrdersFromThenOnAndOpensWithoutTheLink() {
        assertThat(shop.orders.find(new OrderId(paid)).orElseThrow().owner()).isEmpty();
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("claimable")).isFalse();
        assertThat(answer.body().at("/timeline/3/event").asText()).isEqualTo("claimed");
        var mine = HttpCall.to("ListOrders").as("ada").on(shop.listOrders()).conforming();
        assertThat(mine.body().at("/orders/0/orderId").asText()).isEqualTo(paid);
        var read = HttpCall.to("ReadOrder").path("orderId", paid).as("ada").on(shop.readOrder());
        assertThat(read.conforming().status()).isEqualTo(200);
    }

    @Test
    void aGuestIsToldThatItCanBeClaimed() {
        var read = HttpCall.to("ReadOrder")
                .path("orderId", paid)
                .query("access", shop.platform.access(paid))
                .on(shop.readOrder())
                .conforming();
        assertThat(read.body().path("claimable").asBoolean()).isTrue();
    }

    @Test
    void againItChangesNothingAndNeedsNoLink() {
        validCall().on(endpoint());
        var version = versionOf(paid);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(claiming(paid).as("ada").on(endpoint()).conforming().status())
                .isEqualTo(200);
        assertThat(versionOf(paid)).isEqualTo(version);
    }

    @Test
    void oneOfTwoGetsIt() {
        validCall().on(endpoint());
        var late = validCall().as("eve").on(endpoint()).conforming();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("order-in-another-account");
        var adas = placing("key-of-ada")
                .as("ada")
                .on(shop.placeOrder())
                .body()
                .at("/order/orderId")
                .asText();
        var eves = claiming(adas).as("eve").query("access", shop.platform.access(adas));
        assertThat(eves.on(endpoint()).conforming().status()).isEqualTo(409);
    }

    @Test
    void nobodyClaimsWithoutALinkThatIsValid() {
        var other = "0".repeat(26);
        for (var call : new HttpCall[] {
            claiming(paid).as("eve"),
            claiming(paid).as("eve").query("access", shop.platform.access(other)),
            claiming(other).as("eve").query("access", shop.platform.access(other)),
            claiming("not-an-order").as("eve")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(claiming(paid)
                        .query("access", shop.platform.access(paid))
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(401);
        var old = validCall();
        shop.clock.advance(Duration.ofDays(90));
        assertThat(old.on(endpoint()).conforming().problem()).isEqualTo("order-link-expired");
        assertThat(shop.orders.find(new OrderId(paid)).orElseThrow().owner()).isEmpty();
    }

    @Test
    void isClaimedOnceWhateverIsLost() {
        for (var before : new boolean[] {true, false}) {
            var id = shop.paidOrder("key-" + before);
            var flaky = new Flaky(1, before, () -> new IllegalStateException("lost"));
            var claiming = new OrderClaiming(flaky.orders(shop.orders), shop.clock);
            var endpoint = new ClaimOrder(shop.platform.pipeline(), shop.orders, claiming, shop.platform.orderLinks());
            var call = claiming(id).as("ada").query("access", shop.platform.access(id));
            assertThat(call.on(endpoint).status()).isIn(200, 500);
            assertThat(call.on(endpoint).conforming().status()).isEqualTo(200);
            assertThat(shop.orders.find(new OrderId(id)).orElseThrow().timeline().stream()
                            .filter(entry -> entry.event() == dev.souk.orders.OrderEvent.CLAIMED))
                    .hasSize(1);
        }
    }
}
