package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListStaffTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().joined();

    @Override
    protected Endpoint endpoint() {
        return desk.listing();
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListStaff").as("maya", Role.SELLER);
    }

    @Test
    void tellsWhoWorksThereAndWhoIsInvited() {
        StaffDesk.invite("max@example.com", "manager").on(desk.inviting());
        var members = validCall().on(endpoint()).conforming().body().path("members");
        assertThat(members.at("/0/email").asText()).isEqualTo("pam@home.example");
        assertThat(members.at("/0/state").asText()).isEqualTo("joined");
        assertThat(members.at("/0/memberId").asText()).isEqualTo("pam");
        assertThat(members.at("/1/email").asText()).isEqualTo("max@example.com");
        assertThat(members.at("/1/role").asText()).isEqualTo("manager");
        assertThat(members.at("/1/state").asText()).isEqualTo("invited");
        desk.clock.advance(Duration.ofDays(7));
        assertThat(validCall()
                        .on(endpoint())
                        .conforming()
                        .body()
                        .at("/members/1/state")
                        .asText())
                .isEqualTo("expired");
    }

    @Test
    void tellsNobodyElse() {
        var rival =
                HttpCall.to("ListStaff").as("rival", Role.SELLER).on(endpoint()).conforming();
        assertThat(rival.body().path("members")).isEmpty();
    }
}
