package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class RefreshSessionTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private static final String PASSWORD = "correct horse battery";
    private final IdentityProviderInMemory identities =
            new IdentityProviderInMemory().withMember(EMAIL, PASSWORD, "Maya");

    @Override
    protected Endpoint endpoint() {
        identities.signIn(EMAIL, PASSWORD);
        return new RefreshSession(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("RefreshSession").header("Souk-Client", "test").cookie("__Host-souk-refresh", "refresh-1");
    }

    @Test
    void givesANewAccessTokenAndLeavesTheCookie() {
        HttpAnswer answer = validCall().on(endpoint()).conforming();

        assertThat(answer.body().path("member").path("email").asText()).isEqualTo(EMAIL);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void answersNothingWithoutACookie() {
        var answer = HttpCall.to("RefreshSession")
                .header("Souk-Client", "test")
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void takesAwayACookieThatNoLongerHolds() {
        var endpoint = endpoint();
        identities.revoke("refresh-1");
        var answer = validCall().on(endpoint).conforming();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.cookies()).singleElement().asString().startsWith("__Host-souk-refresh=; Max-Age=0;");
    }
}
