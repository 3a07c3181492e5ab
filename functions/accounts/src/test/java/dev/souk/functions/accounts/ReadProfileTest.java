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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadProfileTest extends OperationContract {
    private final ProfilesInMemory profiles = new ProfilesInMemory();
    private final List<String> asked = new ArrayList<>();

    @Override
    protected Endpoint endpoint() {
        return over(token -> {
            asked.add(token);
            return Optional.of(new SignUps.SignUp("maya@souk.example", "Maya"));
        });
    }

    private Endpoint over(SignUps signUps) {
        return new ReadProfile(new TestPlatform(new FixedClock()).pipeline(), new OwnProfiles(profiles, signUps));
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadProfile").as("maya").header("Authorization", "Bearer the token");
    }

    @Test
    void takesWhatWasNeverSavedFromTheSignUp() {
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.body().path("memberId").asText()).isEqualTo("maya");
        assertThat(answer.body().path("email").asText()).isEqualTo("maya@souk.example");
        assertThat(answer.body().path("name").asText()).isEqualTo("Maya");
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(asked).containsExactly("the token");
    }

    @Test
    void takesWhatWasSavedWithoutAskingAnybody() {
        profiles.save(Profile.ofSignUp(new MemberId("maya"), "maya@souk.example", "Maya")
                .named("Maya L."));
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.body().path("name").asText()).isEqualTo("Maya L.");
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(asked).isEmpty();
    }

    @Test
    void showsNobodyAnothersProfile() {
        profiles.save(Profile.ofSignUp(new MemberId("mia"), "mia@souk.example", "Mia"));

        assertThat(validCall().on(endpoint()).body().path("email").asText()).isEqualTo("maya@souk.example");
    }

    @Test
    void sendsWhoHasSignedOutMeanwhileToSignIn() {
        assertThat(validCall().on(over(_ -> Optional.empty())).conforming().status())
                .isEqualTo(401);
    }
}
