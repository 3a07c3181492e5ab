package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ForgotPasswordTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private final IdentityProviderInMemory identities =
            new IdentityProviderInMemory().withMember(EMAIL, "correct horse battery", "Maya");

    @Override
    protected Endpoint endpoint() {
        return new ForgotPassword(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return call(EMAIL);
    }

    private static HttpCall call(String email) {
        return HttpCall.to("ForgotPassword").body("""
                {"email": "%s"}""".formatted(email));
    }

    @Test
    void mailsMembersOnlyAndAnswersAllTheSame() {
        HttpAnswer member = validCall().on(endpoint()).conforming();
        var unknown = call("mia@souk.example").on(endpoint()).conforming();

        assertThat(identities.mails()).containsExactly(EMAIL);
        assertThat(unknown.body()).isEqualTo(member.body());
    }
}
