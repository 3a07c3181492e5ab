package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ConfirmSignUpTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private final IdentityProviderInMemory identities = new IdentityProviderInMemory();

    @Override
    protected Endpoint endpoint() {
        identities.signUp(EMAIL, "correct horse battery", "Maya");
        return new ConfirmSignUp(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return call(EMAIL, IdentityProviderInMemory.CODE);
    }

    private static HttpCall call(String email, String code) {
        return HttpCall.to("ConfirmSignUp").body("""
                {"email": "%s", "code": "%s"}""".formatted(email, code));
    }

    @Test
    void letsWhoConfirmedSignIn() {
        validCall().on(endpoint()).conforming();

        assertThat(identities.signIn(EMAIL, "correct horse battery"))
                .isInstanceOf(IdentityProvider.SignInOutcome.SignedIn.class);
    }

    @Test
    void saysTheSameOfAWrongCodeAndOfAnUnknownAddressAndOfAConfirmedOne() {
        HttpAnswer wrong = call(EMAIL, "654321").on(endpoint()).conforming();
        var unknown = call("nobody@souk.example", "654321").on(endpoint()).conforming();
        validCall().on(endpoint());
        var confirmed = validCall().on(endpoint()).conforming();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("code-refused");
        assertThat(wrong.errorPointers()).containsExactly("/code");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(confirmed.body()).isEqualTo(wrong.body());
    }
}
