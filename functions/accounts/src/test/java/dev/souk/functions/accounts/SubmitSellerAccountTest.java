package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class SubmitSellerAccountTest extends OperationContract {
    private final SellerDesk desk = new SellerDesk();

    @Override
    protected Endpoint endpoint() {
        return desk.submitting();
    }

    @Override
    protected HttpCall validCall() {
        SellerDesk.save(SellerDesk.WHOLE, 0).on(desk.saving());
        return SellerDesk.submit(1);
    }

    @Test
    void sendsItOnce() {
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.body().path("state").asText()).isEqualTo("waiting");
        desk.clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(SellerDesk.submit(1).on(endpoint()).conforming().body()).isEqualTo(first.body());
    }

    @Test
    void namesWhatIsStillToBeTold() {
        SellerDesk.save("{\"shopName\": \"Ash & Clay\", \"acceptsTerms\": false}", 0)
                .on(desk.saving());
        var answer = SellerDesk.submit(1).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers())
                .containsExactly("/about", "/returnAddress", "/taxNumber", "/payoutAccount", "/acceptsTerms");
        assertThat(desk.state()).isEqualTo("applying");
    }

    @Test
    void takesNoNameThatAnotherShopHas() {
        desk.accounts.approved("rival", "ash & CLAY");
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errorPointers()).containsExactly("/shopName");
    }

    @Test
    void sendsNothingThatWasChangedMeanwhileNorAnApprovedShopAgain() {
        desk.sent();
        SellerDesk.approve(2).on(desk.approving());
        assertThat(SellerDesk.submit(3).on(endpoint()).conforming().status()).isEqualTo(409);
        var other = new SellerDesk();
        SellerDesk.save(SellerDesk.WHOLE, 0).on(other.saving());
        assertThat(SellerDesk.submit(0).on(other.submitting()).conforming().status())
                .isEqualTo(412);
    }
}
