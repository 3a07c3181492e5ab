package dev.souk.local.cognito;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.souk.local.http.StandInServer;
import dev.souk.local.state.StateFile;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/**
 * The pool that the tests call: a stand-in of their own, or the one that system properties name, such as a pool at AWS:
 * {@code souk.cognito.pool}, {@code souk.cognito.client}, {@code souk.cognito.region}, and {@code souk.cognito.endpoint}
 * unless it is AWS's own. Credentials are then the SDK's usual ones. Nobody can read the mails of a foreign pool, so
 * the tests that need a code are left out there.
 */
record PoolUnderTest(
        Optional<StandInServer> own, Mailbox letters, String pool, String client, CognitoIdentityProviderClient cognito)
        implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    static PoolUnderTest open() {
        return Optional.ofNullable(System.getProperty("souk.cognito.pool"))
                .map(PoolUnderTest::foreign)
                .orElseGet(PoolUnderTest::ours);
    }

    private static PoolUnderTest foreign(String pool) {
        var builder = CognitoIdentityProviderClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(System.getProperty("souk.cognito.region", "eu-west-1")));
        Optional.ofNullable(System.getProperty("souk.cognito.endpoint"))
                .map(URI::create)
                .ifPresent(builder::endpointOverride);
        return new PoolUnderTest(
                Optional.empty(), new Mailbox(), pool, System.getProperty("souk.cognito.client", ""), builder.build());
    }

    static PoolUnderTest ours() {
        var mailbox = new Mailbox();
        var server = StandInServer.start(address -> {
            var souk = Pools.souk(address);
            var standIn =
                    new CognitoStandIn(souk, StateFile.inMemory(), mailbox, Clock.systemUTC(), new SecureRandom());
            return new CognitoService(standIn, souk);
        });
        var client = CognitoIdentityProviderClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .endpointOverride(server.address())
                .build();
        return new PoolUnderTest(Optional.of(server), mailbox, Pools.POOL_ID, Pools.CLIENT_ID, client);
    }

    /** Leaves the test out where mails cannot be read. */
    Mailbox mailbox() {
        assumeThat(own).as("mails of a foreign pool cannot be read").isPresent();
        return letters;
    }

    static String newAddress() {
        return "maya-" + UUID.randomUUID() + "@souk.example";
    }

    SignUpResponse signUp(String email) {
        return signUp(email, PASSWORD);
    }

    SignUpResponse signUp(String email, String password) {
        return cognito.signUp(r -> r.clientId(client)
                .username(email)
                .password(password)
                .userAttributes(attribute("email", email), attribute("name", "Maya")));
    }

    void confirm(String email, String code) {
        cognito.confirmSignUp(r -> r.clientId(client).username(email).confirmationCode(code));
    }

    void resend(String email) {
        cognito.resendConfirmationCode(r -> r.clientId(client).username(email));
    }

    void forgot(String email) {
        cognito.forgotPassword(r -> r.clientId(client).username(email));
    }

    void reset(String email, String code, String password) {
        cognito.confirmForgotPassword(
                r -> r.clientId(client).username(email).confirmationCode(code).password(password));
    }

    AuthenticationResultType signIn(String email, String password) {
        return cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", email, "PASSWORD", password)))
                .authenticationResult();
    }

    AuthenticationResultType refresh(String token) {
        return cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", token)))
                .authenticationResult();
    }

    void inGroup(String email, String group) {
        cognito.adminAddUserToGroup(r -> r.userPoolId(pool).username(email).groupName(group));
    }

    /** A user with a password that an administrator set, so that no mail is needed. */
    String user(boolean permanentPassword) {
        var email = newAddress();
        cognito.adminCreateUser(r -> r.userPoolId(pool)
                .username(email)
                .messageAction(MessageActionType.SUPPRESS)
                .userAttributes(List.of(
                        attribute("email", email), attribute("email_verified", "true"), attribute("name", "Maya"))));
        cognito.adminSetUserPassword(
                r -> r.userPoolId(pool).username(email).password(PASSWORD).permanent(permanentPassword));
        return email;
    }

    String member() {
        return user(true);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        cognito.close();
        own.ifPresent(StandInServer::close);
    }
}
