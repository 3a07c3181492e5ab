package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.OrderId;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListFulfilmentsTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String both = shop.orderOfTwoSellers("of-both");

    @Override
    protected Endpoint endpoint() {
        return shop.listFulfilments();
    }

    @Override
    protected HttpCall validCall() {
        return listing("to-accept").as(POTTER, Role.SELLER);
    }

    private static HttpCall listing(String stage) {
        return HttpCall.to("ListFulfilments").query("stage", stage);
    }

    @Test
    void listsWhatIsToBeDoneWithAllThatItNeeds() {
        var body = validCall().on(endpoint()).conforming().body();
        var part = body.at("/fulfilments/0");
        assertThat(part.path("orderId").asText()).isEqualTo(both);
        assertThat(part.at("/fulfilment/state").asText()).isEqualTo("open");
        assertThat(part.at("/address/city").asText()).isEqualTo("London");
        // Ordered on a Tuesday, promised for Thursday at the earliest.
        assertThat(part.path("shipBy").asText()).isEqualTo("2026-11-25");
        assertThat(part.path("lines")).hasSize(1);
        assertThat(part.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(part.at("/earnings/balance/amount").asLong()).isPositive();
        assertThat(body.at("/waiting/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void tellsNothingOfTheShopperOrOfOthers() {
        var text = validCall().on(endpoint()).conforming().body().toString();
        assertThat(text).doesNotContain("ada@example.org").doesNotContain("clock");
    }

    @Test
    void aSellerReachesNobodyElsesList() {
        for (var stage : new String[] {"to-accept", "to-ship", "sent", "returns", "done"}) {
            var eves = listing(stage).as("eve", Role.SELLER).on(endpoint()).conforming();
            assertThat(eves.body().path("fulfilments")).isEmpty();
            var named = listing(stage)
                    .query("sellerId", POTTER)
                    .as("eve", Role.SELLER)
                    .on(endpoint())
                    .conforming();
            assertThat(named.status()).isEqualTo(403);
        }
    }

    @Test
    void anAdministratorNamesTheSeller() {
        var call = listing("to-accept").as("root", Role.ADMINISTRATOR);
        assertThat(call.on(endpoint()).conforming().errorPointers()).containsExactly("sellerId");
        var named = call.query("sellerId", POTTER).on(endpoint()).conforming();
        assertThat(named.body().path("fulfilments")).hasSize(1);
    }

    @Test
    void whatHasGoneOnBehindTheListIsNotInIt() {
        var order = shop.orders.find(new OrderId(both)).orElseThrow();
        shop.orders.advance(
                order.fulfilled(new SellerId(POTTER), new FulfilmentStep.Accept(), Actor.SELLER, SampleOrders.NOON));
        assertThat(validCall().on(endpoint()).conforming().body().path("fulfilments"))
                .isEmpty();
        shop.relay(both);
        var next = listing("to-ship").as(POTTER, Role.SELLER).on(endpoint()).conforming();
        assertThat(next.body().path("fulfilments")).hasSize(1);
    }

    @Test
    void pages() {
        shop.relay(shop.paidOrder("key-of-another"));
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        var second = validCall()
                .query("limit", "1")
                .query("cursor", first.path("nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.path("fulfilments")).hasSize(1);
        assertThat(second.at("/fulfilments/0/orderId")).isNotEqualTo(first.at("/fulfilments/0/orderId"));
        assertThat(second.has("waiting")).isFalse();
        assertThat(validCall()
                        .query("cursor", "forged")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
