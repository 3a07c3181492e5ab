package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ResetPasswordTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private final IdentityProviderInMemory identities =
            new IdentityProviderInMemory().withMember(EMAIL, "correct horse battery", "Maya");

    @Override
    protected Endpoint endpoint() {
        identities.mailResetCode(EMAIL);
        return new ResetPassword(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return call(EMAIL, "another good password");
    }

    private static HttpCall call(String email, String password) {
        return HttpCall.to("ResetPassword").body("""
                {"email": "%s", "code": "123456", "newPassword": "%s"}""".formatted(email, password));
    }

    @Test
    void letsTheNewPasswordInAndTheOldOneNot() {
        validCall().on(endpoint()).conforming();

        assertThat(identities.signIn(EMAIL, "another good password"))
                .isInstanceOf(IdentityProvider.SignInOutcome.SignedIn.class);
        assertThat(identities.signIn(EMAIL, "correct horse battery"))
                .isInstanceOf(IdentityProvider.SignInOutcome.Wrong.class);
    }

    @Test
    void saysTheSameOfAUsedCodeAndOfAnUnknownAddress() {
        var endpoint = endpoint();
        validCall().on(endpoint);
        HttpAnswer used = validCall().on(endpoint).conforming();

        assertThat(used.status()).isEqualTo(422);
        assertThat(used.problem()).isEqualTo("code-refused");
        assertThat(call("nobody@souk.example", "another good password")
                        .on(endpoint)
                        .body())
                .isEqualTo(used.body());
    }

    @Test
    void namesTheRuleThatAPasswordBreaks() {
        var answer =
                call(EMAIL, IdentityProviderInMemory.FORBIDDEN).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers()).containsExactly("/newPassword");
    }
}
