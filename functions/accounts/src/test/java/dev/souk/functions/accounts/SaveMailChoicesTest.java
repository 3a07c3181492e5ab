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

class SaveMailChoicesTest extends OperationContract {
    private final MailChoicesInMemory choices = new MailChoicesInMemory();
    private boolean signedOut;

    @Override
    protected Endpoint endpoint() {
        SignUps signUps =
                _ -> signedOut ? Optional.empty() : Optional.of(new SignUps.SignUp("maya@souk.example", "Maya"));
        return new SaveMailChoices(
                new TestPlatform(new FixedClock()).pipeline(),
                new OwnProfiles(new ProfilesInMemory(), signUps),
                choices);
    }

    @Override
    protected HttpCall validCall() {
        return choosing("{\"reviewInvitations\":false}");
    }

    private static HttpCall choosing(String body) {
        return HttpCall.to("SaveMailChoices")
                .as("maya")
                .header("Authorization", "Bearer the token")
                .body(body);
    }

    @Test
    void holdFromThenOnForTheOwnAddress() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("reviewInvitations").asBoolean(true)).isFalse();
        assertThat(choices.wantsInvitations("maya@souk.example")).isFalse();
        assertThat(choices.wantsInvitations("eve@souk.example")).isTrue();

        choosing("{\"reviewInvitations\":true}").on(endpoint()).conforming();
        assertThat(choices.wantsInvitations("maya@souk.example")).isTrue();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(choosing("{}").on(endpoint()).conforming().status()).isEqualTo(400);
        assertThat(choosing("{\"reviewInvitations\":\"no\"}")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("/reviewInvitations");
    }

    @Test
    void knowsNobodyWhoHasSignedOutMeanwhile() {
        signedOut = true;
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(401);
        assertThat(choices.wantsInvitations("maya@souk.example")).isTrue();
    }
}
