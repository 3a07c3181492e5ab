package dev.souk.local.cognito;

import static dev.souk.local.cognito.PoolUnderTest.PASSWORD;
import static dev.souk.local.cognito.PoolUnderTest.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** What Souk relies on in Cognito, by the real SDK; {@link PoolUnderTest} says how to run it against another one. */
class CognitoBehaviourIT {
    /** Cognito lets 5 to 20 pass within an hour. */
    private static final int MOST_ATTEMPTS = 21;

    private static PoolUnderTest pool;
    private static CognitoIdentityProviderClient cognito;

    @BeforeAll
    static void open() {
        pool = PoolUnderTest.open();
        cognito = pool.cognito();
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void signsUpSomebodyUnconfirmedAndMailsACode() {
        var email = newAddress();
        var answer = pool.signUp(email);
        assertThat(answer.userConfirmed()).isFalse();
        assertThat(UUID.fromString(answer.userSub()).version()).isEqualTo(4);
        assertThat(answer.codeDeliveryDetails().destination()).isEqualTo("m***@s***");
        assertThat(answer.codeDeliveryDetails().attributeName()).isEqualTo("email");
        assertThat(pool.mailbox().to(email)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Your code for Souk");
            assertThat(letter.from()).isEqualTo("hello@souk.example");
            assertThat(letter.html()).matches("<p>Your code is [0-9]{6}\\.</p>");
        });
    }

    @Test
    void refusesATakenAddressInAnyCase() {
        var email = newAddress();
        pool.signUp(email);
        refuses(UsernameExistsException.class, () -> pool.signUp(email.toUpperCase(Locale.ROOT)));
    }

    @Test
    void refusesPasswordsThatBreakTheRules() {
        assertThat(refuses(InvalidPasswordException.class, () -> pool.signUp(newAddress(), "short")))
                .contains("not long enough");
        refuses(InvalidParameterException.class, () -> pool.signUp(newAddress(), " begins with a blank"));
    }

    @Test
    void refusesASignUpWithoutARequiredAttribute() {
        refuses(
                InvalidParameterException.class,
                () -> cognito.signUp(
                        r -> r.clientId(pool.client()).username(newAddress()).password(PASSWORD)));
    }

    @Test
    void refusesANameThatIsNoAddress() {
        refuses(InvalidParameterException.class, () -> pool.signUp("somebody"));
    }

    @Test
    void refusesToSignInWhoHasNotConfirmed() {
        var email = newAddress();
        pool.signUp(email);
        refuses(UserNotConfirmedException.class, () -> pool.signIn(email, PASSWORD));
    }

    @Test
    void confirmsWithTheMailedCodeOnce() {
        var email = newAddress();
        pool.signUp(email);
        var code = pool.mailbox().code(email);
        pool.confirm(email, code);
        assertThat(pool.signIn(email, PASSWORD).accessToken()).isNotEmpty();
        refuses(NotAuthorizedException.class, () -> pool.confirm(email, code));
    }

    @Test
    void refusesAWrongCodeAndStopsGuessing() {
        var email = newAddress();
        pool.signUp(email);
        var wrong = pool.mailbox().wrongCode(email);
        refuses(CodeMismatchException.class, () -> pool.confirm(email, wrong));
        refuses(LimitExceededException.class, () -> {
            for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                try {
                    pool.confirm(email, wrong);
                } catch (CodeMismatchException _) {
                    // As long as it counts.
                }
            }
        });
    }

    @Test
    void refusesTheCodeOfAnUnknownAddressAsIfItHadExpired() {
        refuses(ExpiredCodeException.class, () -> pool.confirm(newAddress(), "123456"));
    }

    @Test
    void mailsAnotherCodeUntilConfirmed() {
        var email = newAddress();
        pool.signUp(email);
        pool.resend(email);
        assertThat(pool.mailbox().to(email)).hasSize(2);
        pool.confirm(email, pool.mailbox().code(email));
        refuses(InvalidParameterException.class, () -> pool.resend(email));
    }

    @Test
    void pretendsToMailUnknownAddresses() {
        var email = newAddress();
        var resent =
                cognito.resendConfirmationCode(r -> r.clientId(pool.client()).username(email));
        assertThat(resent.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");
        var forgot = cognito.forgotPassword(r -> r.clientId(pool.client()).username(email));
        assertThat(forgot.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");
        refuses(CodeMismatchException.class, () -> pool.reset(email, "123456", PASSWORD));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownAddress() {
        var email = pool.member();
        var wrong = refuses(NotAuthorizedException.class, () -> pool.signIn(email, "wrong password"));
        var unknown = refuses(NotAuthorizedException.class, () -> pool.signIn(newAddress(), "wrong password"));
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void signsInByTheAddressInAnyCase() {
        var email = pool.member();
        assertThat(pool.signIn(email.toUpperCase(Locale.ROOT), PASSWORD).accessToken())
                .isNotEmpty();
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswords() {
        var email = pool.member();
        for (var attempt = 0; attempt < 5; attempt++) {
            refuses(NotAuthorizedException.class, () -> pool.signIn(email, "wrong password"));
        }
        assertThat(refuses(NotAuthorizedException.class, () -> pool.signIn(email, PASSWORD)))
                .contains("attempts exceeded");
    }

    @Test
    void issuesTokensWithTheClaimsOfCognito() throws Exception {
        var email = pool.member();
        pool.inGroup(email, "seller");
        var result = pool.signIn(email, PASSWORD);
        assertThat(result.tokenType()).isEqualTo("Bearer");
        var access = claims(result.accessToken());
        assertThat(access.getClaimsMap())
                .containsEntry("token_use", "access")
                .containsEntry("client_id", pool.client())
                .containsEntry("scope", "aws.cognito.signin.user.admin")
                .containsEntry("username", access.getSubject())
                .containsKeys("jti", "origin_jti", "auth_time", "event_id")
                .doesNotContainKeys("email", "aud");
        assertThat(access.getStringListClaimValue("cognito:groups")).containsExactly("seller");
        assertThat(access.getExpirationTime().getValue() - access.getIssuedAt().getValue())
                .isEqualTo(result.expiresIn().longValue());
        var identity = claims(result.idToken());
        assertThat(identity.getSubject()).isEqualTo(access.getSubject());
        assertThat(identity.getAudience()).containsExactly(pool.client());
        assertThat(identity.getStringListClaimValue("cognito:groups")).containsExactly("seller");
        assertThat(identity.getClaimsMap())
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", identity.getSubject())
                .containsEntry("email", email)
                .containsEntry("email_verified", true)
                .containsEntry("name", "Maya")
                .containsEntry("origin_jti", access.getStringClaimValue("origin_jti"));
    }

    @Test
    void givesWhoIsInNoGroupNoSuchClaim() throws Exception {
        assertThat(claims(pool.signIn(pool.member(), PASSWORD).accessToken()).getClaimsMap())
                .doesNotContainKey("cognito:groups");
    }

    @Test
    void refreshesTheTokensOfOneSignIn() throws Exception {
        var signedIn = pool.signIn(pool.member(), PASSWORD);
        var refreshed = pool.refresh(signedIn.refreshToken());
        assertThat(refreshed.refreshToken()).isNull();
        var before = claims(signedIn.accessToken());
        var after = claims(refreshed.accessToken());
        assertThat(after.getJwtId()).isNotEqualTo(before.getJwtId());
        assertThat(after.getStringClaimValue("origin_jti")).isEqualTo(before.getStringClaimValue("origin_jti"));
        assertThat(after.getClaimValue("auth_time")).isEqualTo(before.getClaimValue("auth_time"));
        assertThat(claims(refreshed.idToken()).getStringClaimValue("name")).isEqualTo("Maya");
    }

    @Test
    void revokesOneSignInWithAllItsTokens() {
        var email = pool.member();
        var first = pool.signIn(email, PASSWORD);
        var second = pool.signIn(email, PASSWORD);
        for (var time = 0; time < 2; time++) {
            cognito.revokeToken(r -> r.clientId(pool.client()).token(first.refreshToken()));
        }
        refuses(NotAuthorizedException.class, () -> pool.refresh(first.refreshToken()));
        refuses(NotAuthorizedException.class, () -> cognito.getUser(r -> r.accessToken(first.accessToken())));
        assertThat(pool.refresh(second.refreshToken()).accessToken()).isNotEmpty();
        refuses(
                UnsupportedTokenTypeException.class,
                () -> cognito.revokeToken(r -> r.clientId(pool.client()).token(second.accessToken())));
    }

    @Test
    void signsOutEverywhere() {
        var email = pool.member();
        var first = pool.signIn(email, PASSWORD);
        var second = pool.signIn(email, PASSWORD);
        cognito.globalSignOut(r -> r.accessToken(first.accessToken()));
        refuses(NotAuthorizedException.class, () -> pool.refresh(first.refreshToken()));
        refuses(NotAuthorizedException.class, () -> pool.refresh(second.refreshToken()));
        refuses(NotAuthorizedException.class, () -> cognito.getUser(r -> r.accessToken(second.accessToken())));
    }

    @Test
    void refusesTokensThatAreNotItsOwn() {
        refuses(NotAuthorizedException.class, () -> pool.refresh("nonsense"));
        refuses(NotAuthorizedException.class, () -> cognito.getUser(r -> r.accessToken("a.b.c")));
    }

    @Test
    void tellsWhoHoldsAnAccessToken() {
        var email = pool.member();
        var token = pool.signIn(email, PASSWORD).accessToken();
        var user = cognito.getUser(r -> r.accessToken(token));
        assertThat(user.userAttributes().stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value)))
                .isEqualTo(Map.of("email", email, "name", "Maya", "email_verified", "true", "sub", user.username()));
    }

    @Test
    void setsANewPasswordWithTheMailedCodeOnce() {
        var email = pool.member();
        pool.forgot(email);
        var code = pool.mailbox().code(email);
        refuses(InvalidPasswordException.class, () -> pool.reset(email, code, "short"));
        refuses(
                CodeMismatchException.class,
                () -> pool.reset(email, pool.letters().wrongCode(email), PASSWORD));
        pool.reset(email, code, "another good password");
        assertThat(pool.signIn(email, "another good password").accessToken()).isNotEmpty();
        refuses(NotAuthorizedException.class, () -> pool.signIn(email, PASSWORD));
        refuses(ExpiredCodeException.class, () -> pool.reset(email, code, PASSWORD));
    }

    @Test
    void stopsMailingCodes() {
        var email = pool.member();
        refuses(LimitExceededException.class, () -> {
            for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                pool.forgot(email);
            }
        });
    }

    @Test
    void refusesADisabledUserUntilEnabledAgain() {
        var email = pool.member();
        var signedIn = pool.signIn(email, PASSWORD);
        cognito.adminDisableUser(r -> r.userPoolId(pool.pool()).username(email));
        assertThat(refuses(NotAuthorizedException.class, () -> pool.signIn(email, "wrong password")))
                .contains("Incorrect username or password");
        refuses(NotAuthorizedException.class, () -> pool.signIn(email, PASSWORD));
        refuses(NotAuthorizedException.class, () -> pool.refresh(signedIn.refreshToken()));
        cognito.adminEnableUser(r -> r.userPoolId(pool.pool()).username(email));
        assertThat(pool.signIn(email, PASSWORD).accessToken()).isNotEmpty();
    }

    @Test
    void asksWhoHasATemporaryPasswordForANewOne() {
        var email = pool.user(false);
        var answer = cognito.initiateAuth(r -> r.clientId(pool.client())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", email, "PASSWORD", PASSWORD)));
        assertThat(answer.challengeNameAsString()).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(answer.authenticationResult()).isNull();
    }

    @Test
    void refusesUnknownClientsPoolsGroupsAndFlows() {
        var email = pool.member();
        refuses(
                ResourceNotFoundException.class,
                () -> cognito.forgotPassword(r -> r.clientId("nobody").username(email)));
        refuses(
                ResourceNotFoundException.class,
                () -> cognito.adminGetUser(
                        r -> r.userPoolId("eu-west-1_Nobody00").username(email)));
        refuses(ResourceNotFoundException.class, () -> pool.inGroup(email, "nobodies"));
        refuses(
                InvalidParameterException.class,
                () -> cognito.initiateAuth(r -> r.clientId(pool.client())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(Map.of("USERNAME", email))));
    }

    /** Refused just so; answers the service's message. */
    private static String refuses(Class<? extends AwsServiceException> how, Runnable call) {
        var caught = new AwsServiceException[1];
        assertThatExceptionOfType(how).isThrownBy(call::run).satisfies(e -> caught[0] = e);
        return caught[0].awsErrorDetails().errorMessage();
    }

    /** The claims of a token whose signature holds by the keys that its issuer publishes. */
    private static JwtClaims claims(String token) throws Exception {
        var issuer = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(token)
                .getIssuer();
        assertThat(issuer).endsWith("/" + pool.pool());
        try (var http = HttpClient.newHttpClient()) {
            var jwks = http.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/.well-known/jwks.json"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var keys = new JsonWebKeySet(jwks.body()).getJsonWebKeys();
            assertThat(keys).allSatisfy(key -> assertThat(key.getAlgorithm()).isEqualTo("RS256"));
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                    .setExpectedIssuer(issuer)
                    .setSkipDefaultAudienceValidation()
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);
        }
    }
}
