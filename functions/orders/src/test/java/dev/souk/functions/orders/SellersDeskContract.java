package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

/** What every operation on a seller's part of an order owes its callers. */
abstract class SellersDeskContract extends OperationContract {
    static final String PARCEL = """
            {"carrier":"Royal Mail","number":"AB1","url":"https://carrier.example/AB1"}""";

    final Shop shop = new Shop();
    final String orderId = shop.paidOrder("key-of-guest");

    /** The call, by nobody yet. */
    protected abstract HttpCall call(String orderId, String sellerId);

    @Override
    protected HttpCall validCall() {
        return call(orderId, POTTER).as(POTTER, Role.SELLER);
    }

    HttpCall accepting() {
        return HttpCall.to("AcceptFulfilment")
                .path("orderId", orderId)
                .path("sellerId", POTTER)
                .as(POTTER, Role.SELLER);
    }

    HttpCall shipping() {
        return HttpCall.to("ShipFulfilment")
                .path("orderId", orderId)
                .path("sellerId", POTTER)
                .as(POTTER, Role.SELLER)
                .body(PARCEL);
    }

    Endpoint acceptFulfilment() {
        return new AcceptFulfilment(shop.platform.pipeline(), shop.sellersDesk());
    }

    Endpoint shipFulfilment() {
        return new ShipFulfilment(shop.platform.pipeline(), shop.sellersDesk());
    }

    @Test
    void aSellerCannotTouchAnothersPart() {
        var before = shop.orders.all();
        var answer = call(orderId, POTTER).as("eve", Role.SELLER).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(shop.orders.all()).isEqualTo(before);
    }

    @Test
    void aSellerWhoHasNothingInTheOrderIsToldTheSameAsWhereThereIsNone() {
        for (var id : new String[] {orderId, "0".repeat(26), "not-an-order"}) {
            var answer = call(id, "eve").as("eve", Role.SELLER).on(endpoint()).conforming();
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void againItAnswersTheSameAndChangesNothing() {
        var first = validCall().on(endpoint()).conforming();
        var before = shop.orders.all();
        shop.clock.advance(java.time.Duration.ofDays(30));
        var second = validCall().on(endpoint()).conforming();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop.orders.all()).isEqualTo(before);
    }

    @Test
    void anAdministratorMayActForASeller() {
        var answer = call(orderId, POTTER)
                .as("root", Role.ADMINISTRATOR)
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(shop.orders.all().getFirst().timeline().getLast().actor().code())
                .isEqualTo("administrator");
    }

    @Test
    void saysThatAnOrderIsNotPaid() {
        var pending = Shop.placing("key-of-another")
                .on(shop.placeOrder())
                .body()
                .at("/order/orderId")
                .asText();
        var answer =
                call(pending, POTTER).as(POTTER, Role.SELLER).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/order-not-paid");
    }

    void refused(HttpCall call, Endpoint endpoint, String slug) {
        var answer = call.on(endpoint).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/" + slug);
    }
}
