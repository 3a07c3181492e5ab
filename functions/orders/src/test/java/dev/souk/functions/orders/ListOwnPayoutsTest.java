package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ListOwnPayoutsTest extends OperationContract {
    private final PayoutDesk desk = new PayoutDesk().paid();

    @Override
    protected Endpoint endpoint() {
        return new ListOwnPayouts(desk.shop.platform.pipeline(), desk.payouts);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListOwnPayouts").as(POTTER, Role.SELLER);
    }

    @Test
    void tellsTheSellerWhatIsOnItsWayAndNotWhoSentIt() {
        var payouts = validCall().on(endpoint()).conforming().body().path("payouts");
        assertThat(payouts.findValuesAsText("account")).containsExactly("GB… 5555");
        assertThat(payouts.findValuesAsText("by")).isEmpty();
    }

    @Test
    void aSellerSeesNobodyElses() {
        var eves = HttpCall.to("ListOwnPayouts").as("eve", Role.SELLER);
        assertThat(eves.on(endpoint()).conforming().body().path("payouts")).isEmpty();
        assertThat(eves.query("sellerId", POTTER).on(endpoint()).conforming().status())
                .isEqualTo(403);
        var root = PayoutDesk.administrator("ListOwnPayouts").query("sellerId", POTTER);
        assertThat(root.on(endpoint()).conforming().body().path("payouts")).hasSize(1);
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
