package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffRole;
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

    @Test
    void refusesWhoWorksInAnothersShop() {
        var keeping = new StaffKeeping(desk.staffs, desk.platform.ids(), desk.clock);
        keeping.invite(new SellerId("rival"), "maya@souk.example", StaffRole.PACKER);
        var letter = desk.staffs.letters().getLast();
        keeping.join(letter.shop(), letter.staffId(), 1, new MemberId("maya"), "maya@souk.example");
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(409);
        assertThat(desk.state()).isEqualTo("applying");
    }
}
