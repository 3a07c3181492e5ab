package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.MailChoicesInMemory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadMailChoicesTest extends OperationContract {
    private final MailChoicesInMemory choices = new MailChoicesInMemory();
    private boolean signedOut;

    @Override
    protected Endpoint endpoint() {
        SignUps signUps =
                _ -> signedOut ? Optional.empty() : Optional.of(new SignUps.SignUp("maya@souk.example", "Maya"));
        return new ReadMailChoices(
                new TestPlatform(new FixedClock()).pipeline(),
                new OwnProfiles(new ProfilesInMemory(), signUps),
                choices);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadMailChoices").as("maya").header("Authorization", "Bearer the token");
    }

    @Test
    void areThoseOfTheOwnAddress() {
        choices.chooseInvitations("eve@souk.example", false);
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("reviewInvitations").asBoolean()).isTrue();

        choices.chooseInvitations("maya@souk.example", false);
        var after = validCall().on(endpoint()).conforming().body();
        assertThat(after.path("reviewInvitations").asBoolean(true)).isFalse();
    }

    @Test
    void knowsNobodyWhoHasSignedOutMeanwhile() {
        signedOut = true;
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(401);
        assertThat(choices.wantsInvitations("maya@souk.example")).isTrue();
    }
}
