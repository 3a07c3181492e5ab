package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReadStatementTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk();

    @Override
    protected Endpoint endpoint() {
        return new ReadStatement(
                desk.shop.platform.pipeline(), desk.shop.sellers, desk.payouts, desk.shop.platform.settings());
    }

    @Override
    protected HttpCall validCall() {
        return of("2026-11");
    }

    private static HttpCall of(String month) {
        return HttpCall.to("ReadStatement").as(POTTER, Role.SELLER).path("month", month);
    }

    @Test
    void whatAMonthEndsWithIsWhatTheNextBeginsWith() {
        var sold = desk.balance();
        desk.paid();
        var november = validCall().on(endpoint()).conforming().body();
        assertThat(november.at("/opening/amount").asLong()).isZero();
        assertThat(november.at("/earnings/balance/amount").asLong()).isEqualTo(sold);
        assertThat(november.at("/paidOut/amount").asLong()).isEqualTo(sold);
        assertThat(november.at("/closing/amount").asLong()).isZero();
        assertThat(november.path("movements").findValuesAsText("kind")).containsExactlyInAnyOrder("sale", "payout");
        desk.shop.clock.advance(java.time.Duration.ofDays(40));
        PayoutDesk.fail(1).on(desk.failing());
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(november);
        var later = of("2027-01").on(endpoint()).conforming().body();
        assertThat(later.at("/opening/amount").asLong()).isZero();
        assertThat(later.path("movements").findValuesAsText("kind")).containsExactly("payout-back");
        assertThat(later.at("/closing/amount").asLong()).isEqualTo(sold);
        assertThat(of("2027-02")
                        .on(endpoint())
                        .conforming()
                        .body()
                        .at("/opening/amount")
                        .asLong())
                .isEqualTo(sold);
    }

    @Test
    void aSellerSeesNobodyElses() {
        var eves = of("2026-11").as("eve", Role.SELLER);
        assertThat(eves.on(endpoint()).conforming().body().path("movements")).isEmpty();
        assertThat(eves.query("sellerId", POTTER).on(endpoint()).conforming().status())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatIsNoMonthOrNoCursor() {
        assertThat(of("2026-13").on(endpoint()).conforming().status()).isEqualTo(400);
        assertThat(validCall()
                        .query("cursor", "abc")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
