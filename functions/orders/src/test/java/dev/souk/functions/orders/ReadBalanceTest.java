package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.Account;
import dev.souk.orders.OrderId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadBalanceTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String both = shop.orderOfTwoSellers("of-both");

    @Override
    protected Endpoint endpoint() {
        return new ReadBalance(shop.platform.pipeline(), shop.sellers, shop.platform.settings());
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadBalance").as(POTTER, Role.SELLER);
    }

    @Test
    void isWhatTheLedgersSay() {
        var body = validCall().on(endpoint()).conforming().body();
        var ledger = shop.orders.find(new OrderId(both)).orElseThrow().ledger();
        assertThat(body.at("/balance/amount").asLong())
                .isEqualTo(
                        ledger.balance(new Account.Seller(new SellerId(POTTER))).amount());
        assertThat(body.path("months")).hasSize(1);
        assertThat(body.at("/months/0/month").asText()).isEqualTo("2026-11");
        assertThat(body.at("/months/0/earnings/commission/amount").asLong()).isPositive();
    }

    @Test
    void aSellerSeesNobodyElsesMoney() {
        var eves = HttpCall.to("ReadBalance").as("eve", Role.SELLER);
        assertThat(eves.on(endpoint()).conforming().body().at("/balance/amount").asLong())
                .isZero();
        assertThat(eves.query("sellerId", POTTER).on(endpoint()).conforming().status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorNamesTheSeller() {
        var root = HttpCall.to("ReadBalance").as("root", Role.ADMINISTRATOR);
        assertThat(root.on(endpoint()).conforming().errorPointers()).containsExactly("sellerId");
        assertThat(root.query("sellerId", POTTER)
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("months"))
                .hasSize(1);
    }
}
