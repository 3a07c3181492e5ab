package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListPayoutsTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk().paid();

    @Override
    protected Endpoint endpoint() {
        return new ListPayouts(desk.shop.platform.pipeline(), desk.payouts);
    }

    @Override
    protected HttpCall validCall() {
        return PayoutDesk.administrator("ListPayouts");
    }

    @Test
    void listsWhatIsToBeTransferredWithWhereTo() {
        var waiting = validCall().on(endpoint()).conforming().body().path("payouts");
        assertThat(waiting.findValuesAsText("account")).containsExactly("GB33BUKB20201555555555");
        PayoutDesk.send(1).on(desk.sending());
        assertThat(validCall().on(endpoint()).conforming().body().path("payouts"))
                .isEmpty();
        var sent =
                validCall().query("state", "sent").on(endpoint()).conforming().body();
        assertThat(sent.path("payouts").findValuesAsText("account")).containsExactly("GB… 5555");
    }

    @Test
    void refusesWhatIsNoCursor() {
        assertThat(validCall()
                        .query("cursor", "abc")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
    }
}
