package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Profile;
import dev.souk.identity.MemberId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateProfileTest extends OperationContract {
    private static final MemberId MAYA = new MemberId("maya");
    private ProfilesInMemory profiles = new ProfilesInMemory();

    @Override
    protected Endpoint endpoint() {
        profiles = new ProfilesInMemory();
        return over(_ -> Optional.of(new SignUps.SignUp("maya@souk.example", "Maya")));
    }

    private Endpoint over(SignUps signUps) {
        return new UpdateProfile(
                new TestPlatform(new FixedClock()).pipeline(), new OwnProfiles(profiles, signUps), profiles);
    }

    @Override
    protected HttpCall validCall() {
        return call("\"0\"", """
                {"name": "Maya L."}""");
    }

    private static HttpCall call(String ifMatch, String body) {
        return HttpCall.to("UpdateProfile")
                .as("maya")
                .header("If-Match", ifMatch)
                .body(body);
    }

    @Test
    void keepsTheEmailOfTheSignUpWithTheFirstSave() {
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().path("name").asText()).isEqualTo("Maya L.");
        assertThat(profiles.find(MAYA).map(Profile::email)).contains("maya@souk.example");
    }

    @Test
    void leavesOutBlanksAroundTheName() {
        var answer = call("\"0\"", """
                {"name": " Maya "}""").on(endpoint()).conforming();

        assertThat(answer.body().path("name").asText()).isEqualTo("Maya");
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        var endpoint = endpoint();
        validCall().on(endpoint);
        var answer = call("\"0\"", """
                {"name": "Late"}""").on(endpoint).conforming();

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("changed-meanwhile");
        assertThat(profiles.find(MAYA).map(Profile::name)).contains("Maya L.");
    }

    @Test
    void refusesAVersionThatThereNeverWas() {
        for (var etag : new String[] {"\"7\"", "\"abc\"", "*"}) {
            assertThat(call(etag, "{\"name\": \"Maya\"}")
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(412);
        }
        assertThat(profiles.find(MAYA)).isEmpty();
    }

    @Test
    void answersACallThatIsMadeAgainAsTheFirst() {
        var endpoint = endpoint();
        var first = validCall().on(endpoint);
        var again = validCall().on(endpoint).conforming();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void sendsWhoHasSignedOutMeanwhileToSignIn() {
        assertThat(validCall().on(over(_ -> Optional.empty())).conforming().status())
                .isEqualTo(401);
    }
}
