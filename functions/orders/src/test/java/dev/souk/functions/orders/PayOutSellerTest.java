package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payouts.PayoutState;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerState;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PayOutSellerTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk();

    @Override
    protected Endpoint endpoint() {
        return desk.paying();
    }

    @Override
    protected HttpCall validCall() {
        return PayoutDesk.pay("first-payout");
    }

    @Test
    void recordsWhatIsToBeTransferred() {
        var before = desk.balance();
        var payout = validCall().on(endpoint()).conforming().body();
        assertThat(payout.at("/amount/amount").asLong()).isEqualTo(before).isPositive();
        assertThat(payout.path("state").asText()).isEqualTo("waiting");
        assertThat(payout.path("account").asText()).isEqualTo("GB33BUKB20201555555555");
        assertThat(payout.path("payee").asText()).isEqualTo("Ash & Clay");
        assertThat(payout.path("by").asText()).isEqualTo("root");
        assertThat(desk.balance()).isZero();
    }

    @Test
    void theSameKeyIsTheSamePayoutAndAnotherFindsNothing() {
        var first = validCall().on(endpoint()).conforming().body();
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first);
        var other = PayoutDesk.pay("second-payout").on(endpoint()).conforming();
        assertThat(other.status()).isEqualTo(409);
        assertThat(PayoutDesk.problem(other)).isEqualTo("/problems/nothing-to-pay");
    }

    @Test
    void manyAtOncePayOnce() throws Exception {
        var before = desk.balance();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            var key = "payout-key-" + i;
            calls.add(() -> PayoutDesk.pay(key).on(endpoint()).conforming().status());
        }
        var good = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var status : threads.invokeAll(calls)) {
                good += status.get() == 200 ? 1 : 0;
            }
        }
        assertThat(good).isEqualTo(1);
        assertThat(desk.payouts.in(PayoutState.WAITING, 20, Optional.empty()).entries())
                .singleElement()
                .satisfies(payout -> assertThat(payout.amount().amount()).isEqualTo(before));
        assertThat(desk.balance()).isZero();
    }

    @Test
    void paysNobodyWhoIsSuspendedOrNotApprovedOrHasNoAccount() {
        desk.potter(SellerState.SUSPENDED, Optional.of("GB33BUKB20201555555555"));
        var refused = validCall().on(endpoint()).conforming();
        assertThat(PayoutDesk.problem(refused)).isEqualTo("/problems/seller-not-paid");
        desk.potter(SellerState.DECLINED, Optional.of("GB33BUKB20201555555555"));
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(409);
        desk.potter(SellerState.APPROVED, Optional.empty());
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(409);
        assertThat(validCall()
                        .path("sellerId", "nobody")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(desk.balance()).isPositive();
    }
}
