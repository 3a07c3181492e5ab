package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class MarkPayoutFailedTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk().paid();

    @Override
    protected Endpoint endpoint() {
        return desk.failing();
    }

    @Override
    protected HttpCall validCall() {
        return PayoutDesk.fail(1);
    }

    @Test
    void givesTheMoneyBackOnce() {
        var failed = validCall().on(endpoint()).conforming().body();
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("reason").asText()).isEqualTo("The bank knows no such account.");
        assertThat(desk.balance())
                .isEqualTo(failed.at("/amount/amount").asLong())
                .isPositive();
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(failed);
        assertThat(desk.balance()).isEqualTo(failed.at("/amount/amount").asLong());
    }

    @Test
    void alsoOfOneThatTheBankGaveBackAfterItWasSent() {
        PayoutDesk.send(1).on(desk.sending());
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(desk.balance()).isPositive();
        assertThat(PayoutDesk.fail(2).on(endpoint()).conforming().status()).isEqualTo(404);
    }
}
