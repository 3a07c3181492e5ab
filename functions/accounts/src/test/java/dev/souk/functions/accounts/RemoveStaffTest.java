package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class RemoveStaffTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk().joined();

    @Override
    protected Endpoint endpoint() {
        return desk.removing();
    }

    @Override
    protected HttpCall validCall() {
        return StaffDesk.remove("place-of-nobody");
    }

    @Test
    void endsTheirWorkAtOnceAndLeavesTheLinkWithoutUse() {
        assertThat(StaffDesk.remove(desk.place())
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("members"))
                .isEmpty();
        assertThat(desk.staffs.of(new MemberId("pam"))).isEmpty();
        assertThat(desk.join().on(desk.joining()).conforming().status()).isEqualTo(404);
    }

    @Test
    void removesNobodyElses() {
        StaffDesk.remove(desk.place()).as("rival", Role.SELLER).on(endpoint()).conforming();
        assertThat(desk.staff().members()).hasSize(1);
    }
}
