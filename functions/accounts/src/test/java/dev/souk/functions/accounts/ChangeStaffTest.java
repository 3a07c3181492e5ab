package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.staff.Membership;
import dev.souk.staff.StaffRole;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ChangeStaffTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().joined();

    @Override
    protected Endpoint endpoint() {
        return desk.changing();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ChangeStaff")
                .as("maya", Role.SELLER)
                .path("staffId", desk.place())
                .header("If-Match", "\"" + desk.staff().version() + "\"")
                .body("{\"role\": \"manager\"}");
    }

    @Test
    void givesThemTheRoleAtOnce() {
        validCall().on(endpoint()).conforming();
        assertThat(desk.staffs.of(new MemberId("pam")).map(Membership::role)).contains(StaffRole.MANAGER);
    }

    @Test
    void changesNothingThatWasChangedMeanwhileAndNobodyElses() {
        var late = validCall().header("If-Match", "\"1\"").on(endpoint()).conforming();
        assertThat(late.status()).isEqualTo(412);
        var rival = validCall().as("rival", Role.SELLER).on(endpoint()).conforming();
        assertThat(rival.status()).isEqualTo(404);
        assertThat(desk.staffs.of(new MemberId("pam")).map(Membership::role)).contains(StaffRole.PACKER);
    }
}
