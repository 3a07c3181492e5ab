package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class MarkPayoutSentTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk().paid();

    @Override
    protected Endpoint endpoint() {
        return desk.sending();
    }

    @Override
    protected HttpCall validCall() {
        return PayoutDesk.send(1);
    }

    @Test
    void saysSoOnceAndThenTheSame() {
        var sent = validCall().on(endpoint()).conforming().body();
        assertThat(sent.path("state").asText()).isEqualTo("sent");
        assertThat(sent.path("account").asText()).isEqualTo("GB… 5555");
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(sent);
        assertThat(desk.balance()).isZero();
    }

    @Test
    void knowsNoOtherAndNoneThatFailed() {
        assertThat(PayoutDesk.send(2).on(endpoint()).conforming().status()).isEqualTo(404);
        assertThat(validCall()
                        .path("sellerId", "seller-of-clock")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        PayoutDesk.fail(1).on(desk.failing());
        var refused = validCall().on(endpoint()).conforming();
        assertThat(PayoutDesk.problem(refused)).isEqualTo("/problems/payout-failed");
    }
}
