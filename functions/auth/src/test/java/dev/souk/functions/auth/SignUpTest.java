package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class SignUpTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";

    @Override
    protected Endpoint endpoint() {
        return over(new IdentityProviderInMemory());
    }

    private static SignUp over(IdentityProvider identities) {
        return new SignUp(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return call("correct horse battery");
    }

    private static HttpCall call(String password) {
        return HttpCall.to("SignUp").body("""
                {"email": "%s", "password": "%s", "name": "Maya"}""".formatted(EMAIL, password));
    }

    @Test
    void answersATakenAddressAsANewOne() {
        var unknown = validCall().on(over(new IdentityProviderInMemory())).conforming();
        var member = new IdentityProviderInMemory().withMember(EMAIL, "another password", "Maya");
        var taken = validCall().on(over(member)).conforming();

        assertThat(taken.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(taken.body()).isEqualTo(unknown.body());
        assertThat(taken.body().path("sentTo").asText()).isEqualTo("m***@souk.example");
        assertThat(member.mails()).isEmpty();
    }

    @Test
    void mailsTheCodeAgainToWhoHasNotConfirmed() {
        var identities = new IdentityProviderInMemory();
        validCall().on(over(identities));
        validCall().on(over(identities));

        assertThat(identities.mails()).containsExactly(EMAIL, EMAIL);
    }

    @Test
    void leavesTheFirstPasswordOfATakenAddress() {
        var identities = new IdentityProviderInMemory().withMember(EMAIL, "the first password", "Maya");
        validCall().on(over(identities));

        assertThat(identities.signIn(EMAIL, "the first password"))
                .isInstanceOf(IdentityProvider.SignInOutcome.SignedIn.class);
    }

    @Test
    void namesTheRuleThatAPasswordBreaks() {
        HttpAnswer answer =
                call(IdentityProviderInMemory.FORBIDDEN).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers()).containsExactly("/password");
        assertThat(answer.response().getBody()).doesNotContain(IdentityProviderInMemory.FORBIDDEN);
    }
}
