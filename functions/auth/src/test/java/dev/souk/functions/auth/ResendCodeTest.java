package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class ResendCodeTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private final IdentityProviderInMemory identities = new IdentityProviderInMemory();

    @Override
    protected Endpoint endpoint() {
        return new ResendCode(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ResendCode").body("""
                {"email": "%s"}""".formatted(EMAIL));
    }

    @Test
    void mailsWhoAwaitsACode() {
        identities.signUp(EMAIL, "correct horse battery", "Maya");
        validCall().on(endpoint()).conforming();

        assertThat(identities.mails()).containsExactly(EMAIL, EMAIL);
    }

    @Test
    void answersAnUnknownAddressAsOneThatAwaitsACode() {
        HttpAnswer unknown = validCall().on(endpoint()).conforming();
        assertThat(identities.mails()).isEmpty();
        identities.signUp(EMAIL, "correct horse battery", "Maya");

        assertThat(validCall().on(endpoint()).body()).isEqualTo(unknown.body());
    }
}
