package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignOutTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private static final String PASSWORD = "correct horse battery";
    private final IdentityProviderInMemory identities =
            new IdentityProviderInMemory().withMember(EMAIL, PASSWORD, "Maya");

    @Override
    protected Endpoint endpoint() {
        return new SignOut(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("SignOut").header("Souk-Client", "test").cookie("__Host-souk-refresh", "refresh-1");
    }

    @Test
    void endsTheSessionAndTakesTheCookieAway() {
        identities.signIn(EMAIL, PASSWORD);
        HttpAnswer answer = validCall().on(endpoint()).conforming();

        assertThat(identities.refresh("refresh-1")).isEqualTo(Optional.empty());
        assertThat(answer.cookies()).singleElement().asString().startsWith("__Host-souk-refresh=; Max-Age=0;");
    }

    @Test
    void isSafeToRepeat() {
        identities.signIn(EMAIL, PASSWORD);
        validCall().on(endpoint());

        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        assertThat(HttpCall.to("SignOut")
                        .header("Souk-Client", "test")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(204);
    }
}
