package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.orders.Order;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every operation of a seller on a return owes its callers. */
abstract class ReturnsDeskContract extends OperationContract {
    final Shop shop = new Shop();
    final String orderId = shop.deliveredOrder("key-of-guest");
    final String returnId = shop.requestedReturn(orderId);

    /** The call, by nobody yet. */
    protected abstract HttpCall call(String orderId, String sellerId, String returnId);

    @Override
    protected HttpCall validCall() {
        return call(orderId, POTTER, returnId).as(POTTER, Role.SELLER);
    }

    static HttpCall to(String operation, String orderId, String sellerId, String returnId) {
        return HttpCall.to(operation)
                .path("orderId", orderId)
                .path("sellerId", sellerId)
                .path("returnId", returnId);
    }

    HttpCall approving() {
        return to("ApproveReturn", orderId, POTTER, returnId)
                .as(POTTER, Role.SELLER)
                .body("{\"words\":\"Use the old box.\"}");
    }

    Endpoint approveReturn() {
        return shop.approveReturn();
    }

    Order order() {
        return shop.orders.all().getFirst();
    }

    @Test
    void aSellerCannotTouchAnothersReturn() {
        var before = order();
        var answer = call(orderId, POTTER, returnId)
                .as("eve", Role.SELLER)
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(403);
        var own = call(orderId, "eve", returnId)
                .as("eve", Role.SELLER)
                .on(endpoint())
                .conforming();
        assertThat(own.status()).isEqualTo(404);
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(validCall()
                        .path("returnId", "none")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        for (var id : new String[] {"0".repeat(26), "not-an-order"}) {
            assertThat(validCall()
                            .path("orderId", id)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void againItAnswersTheSameAndChangesNothing() {
        var first = validCall().on(endpoint()).conforming();
        var before = shop.orders.all();
        shop.clock.advance(Duration.ofDays(30));
        var second = validCall().on(endpoint()).conforming();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop.orders.all()).isEqualTo(before);
    }

    @Test
    void anAdministratorMayActForASeller() {
        var answer = call(orderId, POTTER, returnId)
                .as("root", Role.ADMINISTRATOR)
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(order().timeline().getLast().actor().code()).isEqualTo("administrator");
    }

    void refused(HttpCall call, Endpoint endpoint, String slug) {
        var answer = call.on(endpoint).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/" + slug);
    }
}
