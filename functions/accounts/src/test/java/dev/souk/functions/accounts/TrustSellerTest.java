package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.AccountsStandings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class TrustSellerTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk().sent();

    @Override
    protected Endpoint endpoint() {
        return desk.trusting();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.trust(true);
    }

    @Test
    void keepsIt() {
        assertThat(desk.read().body().path("trusted").asBoolean()).isFalse();
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.body().path("trusted").asBoolean()).isTrue();
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        SellerDesk.trust(false).on(endpoint());
        assertThat(desk.read().body().path("trusted").asBoolean()).isFalse();
    }

    @Test
    void isWhatDecidesWhetherTheirProductsAreLookedAt() {
        var trust = new AccountsStandings(desk.accounts);
        assertThat(trust.of(new SellerId("maya")).trusted()).isFalse();
        validCall().on(endpoint());
        assertThat(trust.of(new SellerId("maya")).trusted()).isTrue();
        assertThat(trust.of(new SellerId("nobody")).trusted()).isFalse();
    }

    @Test
    void knowsNobodyWhoHasSentNothing() {
        var other = new SellerDesk();
        assertThat(validCall().on(other.trusting()).conforming().status()).isEqualTo(404);
    }
}
