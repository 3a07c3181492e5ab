package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class DeclineSellerTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk().sent();

    @Override
    protected Endpoint endpoint() {
        return desk.declining();
    }

    @Override
    protected HttpCall validCall() {
        return SellerDesk.decline(2, "We have enough potters.");
    }

    @Test
    void tellsWhyAndLetsThemSendItAgain() {
        validCall().on(endpoint()).conforming();
        assertThat(desk.read().body().path("reason").asText()).isEqualTo("We have enough potters.");
        SellerDesk.save(SellerDesk.WHOLE.replace("Pots", "Spoons"), 3).on(desk.saving());
        SellerDesk.submit(4).on(desk.submitting());
        assertThat(desk.state()).isEqualTo("waiting");
        assertThat(desk.read().body().has("reason")).isFalse();
    }

    @Test
    void changesNothingWhenSentAgain() {
        var first = validCall().on(endpoint());
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
    }

    @Test
    void declinesNobodyWhoIsApproved() {
        SellerDesk.approve(2).on(desk.approving());
        assertThat(SellerDesk.decline(3, "No.").on(endpoint()).conforming().status())
                .isEqualTo(409);
        assertThat(desk.state()).isEqualTo("approved");
    }
}
