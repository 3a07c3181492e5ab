package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.staff.StaffLetter;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InviteStaffTest extends OperationContract {
    private final StaffDesk desk = new StaffDesk();

    @Override
    protected Endpoint endpoint() {
        return desk.inviting();
    }

    @Override
    protected HttpCall validCall() {
        return StaffDesk.invite("pam@example.com", "packer");
    }

    @Test
    void hasALetterWrittenWhoeverItIs() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().at("/members/0/email").asText()).isEqualTo("pam@example.com");
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(desk.staffs.letters()).hasSize(1);
    }

    @Test
    void writesNoOtherLetterForACallThatComesAgainAndANewOneLater() {
        validCall().on(endpoint());
        validCall().on(endpoint());
        assertThat(desk.staffs.letters()).hasSize(1);
        desk.clock.advance(Duration.ofMinutes(1));
        StaffDesk.invite("PAM@example.com", "packer").on(endpoint());
        assertThat(desk.staffs.letters()).extracting(StaffLetter::round).containsExactly(1, 2);
        assertThat(desk.staff().members()).hasSize(1);
    }

    @Test
    void refusesWhoWorksThereAndMoreThanTwenty() {
        desk.joined();
        assertThat(StaffDesk.invite("pam@home.example", "manager")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(409);
        for (var number = 1; number < 20; number++) {
            StaffDesk.invite("p" + number + "@example.com", "packer").on(endpoint());
        }
        var full = StaffDesk.invite("p20@example.com", "packer").on(endpoint()).conforming();
        assertThat(full.status()).isIn(409, 429);
        assertThat(desk.staff().members()).hasSizeLessThanOrEqualTo(20);
    }
}
