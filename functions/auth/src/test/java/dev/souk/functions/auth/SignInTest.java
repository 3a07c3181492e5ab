package dev.souk.functions.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import org.junit.jupiter.api.Test;

class SignInTest extends OperationContract {
    private static final String EMAIL = "maya@souk.example";
    private static final String PASSWORD = "correct horse battery";
    private final IdentityProviderInMemory identities =
            new IdentityProviderInMemory().withMember(EMAIL, PASSWORD, "Maya");

    @Override
    protected Endpoint endpoint() {
        return new SignIn(new TestPlatform(new FixedClock()).pipeline(), identities);
    }

    @Override
    protected HttpCall validCall() {
        return call(EMAIL, PASSWORD);
    }

    private static HttpCall call(String email, String password) {
        return HttpCall.to("SignIn").body("""
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    @Test
    void tellsWhoSignedIn() {
        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.path("accessToken").asText()).isEqualTo("access of " + EMAIL);
        assertThat(body.path("expiresInSeconds").asInt()).isEqualTo(1800);
        assertThat(body.path("member").path("memberId").asText()).isEqualTo("sub-1");
        assertThat(body.path("member").path("email").asText()).isEqualTo(EMAIL);
        assertThat(body.path("member").path("name").asText()).isEqualTo("Maya");
        assertThat(body.path("member").path("roles"))
                .extracting(role -> role.asText())
                .containsExactly("member");
    }

    @Test
    void countsGroupsAsRolesAndPassesOthersOver() {
        identities.inGroups("administrator", "eu-west-1_Google", "seller");

        assertThat(validCall().on(endpoint()).conforming().body().path("member").path("roles"))
                .extracting(role -> role.asText())
                .containsExactly("member", "seller", "administrator");
    }

    @Test
    void putsTheRefreshTokenWhereNoScriptReadsIt() {
        HttpAnswer answer = validCall().on(endpoint()).conforming();

        assertThat(answer.cookies())
                .containsExactly("__Host-souk-refresh=refresh-1; Max-Age=2592000; Path=/; HttpOnly; Secure;"
                        + " SameSite=Strict");
        assertThat(answer.response().getBody()).doesNotContain("refresh-1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownAddress() {
        var wrong = call(EMAIL, "wrong").on(endpoint()).conforming();
        var unknown = call("nobody@souk.example", "wrong").on(endpoint()).conforming();

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("wrong-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.cookies()).isEmpty();
    }

    @Test
    void sendsWhoHasNotConfirmedToTheCode() {
        identities.signUp("new@souk.example", PASSWORD, "New");
        var answer = call("new@souk.example", PASSWORD).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-confirmed");
    }
}
