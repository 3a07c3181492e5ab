package dev.souk.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.events.MovableClock;
import dev.souk.local.state.StateFile;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the stand-in can be asked: the passing of time, restarts, and what it does not carry out. */
class CognitoStandInTest {
    private static final String EMAIL = "maya@souk.example";
    private static final String PASSWORD = "correct horse battery";
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final Mailbox mailbox = new Mailbox();

    @TempDir
    Path folder;

    private CognitoStandIn cognito = standIn(Pools.state(), mailbox);

    @BeforeEach
    void signUp() {
        var answer = call("SignUp", signUp(EMAIL));
        assertThat(answer.path("UserSub").asText()).isNotEmpty();
    }

    @Test
    void takesAConfirmationCodeForTwentyFourHours() {
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(confirm()).isEqualTo("");
    }

    @Test
    void refusesAConfirmationCodeAfterTwentyFourHours() {
        clock.pass(Duration.ofHours(24));
        assertThat(confirm()).isEqualTo("ExpiredCodeException");
    }

    @Test
    void refusesAResetCodeAfterAnHour() {
        confirm();
        call("ForgotPassword", "{'ClientId': 'client1', 'Username': '%s'}".formatted(EMAIL));
        clock.pass(Duration.ofHours(1));
        assertThat(type(reset(mailbox.code(EMAIL)))).isEqualTo("ExpiredCodeException");
    }

    @Test
    void forgetsAttemptsAfterAnHour() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(confirm(mailbox.wrongCode(EMAIL))).isEqualTo("CodeMismatchException");
        }
        assertThat(confirm()).isEqualTo("LimitExceededException");
        clock.pass(Duration.ofHours(1));
        assertThat(confirm()).isEqualTo("");
    }

    @Test
    void refusesTheCodeBeforeTheLast() {
        var first = mailbox.code(EMAIL);
        do {
            clock.pass(Duration.ofHours(1));
            call("ResendConfirmationCode", "{'ClientId': 'client1', 'Username': '%s'}".formatted(EMAIL));
        } while (mailbox.code(EMAIL).equals(first));
        assertThat(confirm(first)).isEqualTo("CodeMismatchException");
        assertThat(confirm()).isEqualTo("");
    }

    @Test
    void locksForTwiceAsLongAfterEachFurtherFailure() {
        confirm();
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn("wrong password");
        }
        clock.pass(Duration.ofMillis(999));
        assertThat(message(signIn(PASSWORD))).isEqualTo("Password attempts exceeded");
        clock.pass(Duration.ofMillis(1));
        assertThat(message(signIn("wrong password"))).isEqualTo("Incorrect username or password.");
        clock.pass(Duration.ofMillis(1999));
        assertThat(message(signIn(PASSWORD))).isEqualTo("Password attempts exceeded");
        clock.pass(Duration.ofMillis(1));
        assertThat(type(signIn(PASSWORD))).isEqualTo("");
    }

    @Test
    void forgetsFailuresAfterAQuarterOfAnHour() {
        confirm();
        for (var round = 0; round < 2; round++) {
            for (var attempt = 0; attempt < 4; attempt++) {
                assertThat(message(signIn("wrong password"))).isEqualTo("Incorrect username or password.");
            }
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(type(signIn(PASSWORD))).isEqualTo("");
    }

    @Test
    void letsTokensExpire() {
        confirm();
        var result = signIn(PASSWORD).path("AuthenticationResult");
        var getUser =
                "{'AccessToken': '%s'}".formatted(result.path("AccessToken").asText());
        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(type(call("GetUser", getUser))).isEqualTo("");
        clock.pass(Duration.ofSeconds(1));
        assertThat(message(call("GetUser", getUser))).isEqualTo("Access Token has expired");
        var token = result.path("RefreshToken").asText();
        assertThat(type(refresh(token))).isEqualTo("");
        clock.pass(Duration.ofDays(30));
        assertThat(message(refresh(token))).isEqualTo("Refresh Token has expired");
    }

    @Test
    void keepsUsersSessionsAndKeysOverARestart() {
        var file = folder.resolve("state/cloud.mv");
        String refreshToken;
        String jwks;
        try (var state = StateFile.open(file)) {
            cognito = standIn(state, mailbox);
            signUp();
            confirm();
            refreshToken = signIn(PASSWORD)
                    .path("AuthenticationResult")
                    .path("RefreshToken")
                    .asText();
            jwks = cognito.jwks();
        }
        try (var state = StateFile.open(file)) {
            cognito = standIn(state, mailbox);
            assertThat(cognito.jwks()).isEqualTo(jwks).doesNotContain("\"d\"");
            assertThat(type(refresh(refreshToken))).isEqualTo("");
            assertThat(type(signIn(PASSWORD))).isEqualTo("");
        }
    }

    @Test
    void keepsNoPasswordAndNoRefreshTokenInTheFile() throws Exception {
        var file = folder.resolve("cloud.mv");
        String secret;
        try (var state = StateFile.open(file)) {
            cognito = standIn(state, mailbox);
            signUp();
            confirm();
            var token = signIn(PASSWORD).path("AuthenticationResult").path("RefreshToken");
            secret = token.asText().substring(token.asText().indexOf('.') + 1);
        }
        try (var kept = StateFile.open(file)) {
            for (var map : new String[] {"cognito.users", "cognito.sessions"}) {
                var entries = kept.map(map, JsonNode.class).values();
                assertThat(entries).isNotEmpty();
                assertThat(entries.toString()).doesNotContain(PASSWORD).doesNotContain(secret);
            }
        }
    }

    @Test
    void answersAFailingMailAndKeepsTheUser() {
        var state = Pools.state();
        cognito = standIn(state, letter -> {
            throw new IllegalStateException("The inbox is full");
        });
        assertThat(type(call("SignUp", signUp("late@souk.example")))).isEqualTo("CodeDeliveryFailureException");
        cognito = standIn(state, mailbox);
        assertThat(type(call("SignUp", signUp("late@souk.example")))).isEqualTo("UsernameExistsException");
    }

    @Test
    void namesWhatItDoesNotCarryOut() {
        assertThat(message(call("ListUsers", "{}"))).contains("ListUsers");
        assertThat(type(call("ListUsers", "{}"))).isEqualTo("UnknownOperationException");
        assertThat(message(call("SignUp", "{'ClientId': 'client1', 'ClientMetadata': {}}")))
                .contains("ClientMetadata");
        assertThat(type(call("SignUp", "no JSON"))).isEqualTo("SerializationException");
        assertThat(message(call("SignUp", "{'ClientId': 'client1'}"))).contains("'password'");
    }

    @Test
    void letsNobodyVerifyTheirOwnAddress() {
        var answer = call(
                "SignUp",
                "{'ClientId': 'client1', 'Username': 'a@b.example', 'Password': 'correct horse battery',"
                        + " 'UserAttributes': [{'Name': 'email_verified', 'Value': 'true'}]}");
        assertThat(type(answer)).isEqualTo("NotAuthorizedException");
    }

    private CognitoStandIn standIn(StateFile state, CodeMail mail) {
        var pool = Pools.souk(URI.create("http://127.0.0.1:1"));
        return new CognitoStandIn(pool, state, mail, clock, new SecureRandom());
    }

    private static String signUp(String email) {
        return "{'ClientId': 'client1', 'Username': '%s', 'Password': '%s', 'UserAttributes': [{'Name': 'name', 'Value': 'Maya'}]}"
                .formatted(email, PASSWORD);
    }

    private String confirm() {
        return confirm(mailbox.code(EMAIL));
    }

    private String confirm(String code) {
        return type(call(
                "ConfirmSignUp",
                "{'ClientId': 'client1', 'Username': '%s', 'ConfirmationCode': '%s'}".formatted(EMAIL, code)));
    }

    private JsonNode reset(String code) {
        return call(
                "ConfirmForgotPassword",
                "{'ClientId': 'client1', 'Username': '%s', 'ConfirmationCode': '%s', 'Password': 'another password'}"
                        .formatted(EMAIL, code));
    }

    private JsonNode signIn(String password) {
        return call(
                "InitiateAuth",
                "{'ClientId': 'client1', 'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': '%s', 'PASSWORD': '%s'}}"
                        .formatted(EMAIL, password));
    }

    private JsonNode refresh(String token) {
        return call(
                "InitiateAuth",
                "{'ClientId': 'client1', 'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters': {'REFRESH_TOKEN': '%s'}}"
                        .formatted(token));
    }

    private JsonNode call(String operation, String body) {
        var reply = cognito.handle("AWSCognitoIdentityProviderService." + operation, body.replace('\'', '"'));
        var json = Pools.json(reply.json());
        assertThat(reply.status()).isEqualTo(json.has("__type") ? 400 : 200);
        return json;
    }

    private static String type(JsonNode answer) {
        return answer.path("__type").asText("");
    }

    private static String message(JsonNode answer) {
        return answer.path("message").asText();
    }
}
