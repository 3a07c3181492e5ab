package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerState;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListUnpaidSellersTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk();

    @Override
    protected Endpoint endpoint() {
        return new ListUnpaidSellers(
                desk.shop.platform.pipeline(),
                desk.payouts,
                desk.shop.sellers,
                desk.accounts,
                desk.shop.platform.settings());
    }

    @Override
    protected HttpCall validCall() {
        return PayoutDesk.administrator("ListUnpaidSellers");
    }

    @Test
    void tellsWhoHasWhatAndWhatStandsInTheWay() {
        var sellers = validCall().on(endpoint()).conforming().body().path("sellers");
        assertThat(sellers.findValuesAsText("sellerId")).containsExactly("seller-of-clock", POTTER);
        assertThat(sellers.at("/0/obstacle").asText()).isEqualTo("not-approved");
        assertThat(sellers.at("/1/shopName").asText()).isEqualTo("Ash & Clay");
        assertThat(sellers.at("/1/account").asText()).isEqualTo("GB… 5555");
        assertThat(sellers.at("/1/balance/amount").asLong()).isEqualTo(desk.balance());
        assertThat(sellers.at("/1").has("obstacle")).isFalse();
        desk.potter(SellerState.SUSPENDED, Optional.empty());
        var now = validCall().on(endpoint()).conforming().body().path("sellers");
        assertThat(now.at("/1/obstacle").asText()).isEqualTo("suspended");
    }

    @Test
    void isWithoutWhoIsPaid() {
        desk.paid();
        var sellers = validCall().on(endpoint()).conforming().body().path("sellers");
        assertThat(sellers.findValuesAsText("sellerId")).containsExactly("seller-of-clock");
    }

    @Test
    void comesPageByPageAndKnowsItsCursors() {
        var first = validCall().query("limit", "1").on(endpoint()).conforming().body();
        assertThat(first.path("sellers")).hasSize(1);
        assertThat(validCall()
                        .query("cursor", first.path("nextCursor").asText())
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("sellers"))
                .hasSize(1);
        assertThat(validCall()
                        .query("cursor", "abc")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
