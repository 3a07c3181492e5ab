package dev.souk.local.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.cognito.CognitoService;
import dev.souk.local.cognito.CognitoStandIn;
import dev.souk.local.http.StandInServer;
import dev.souk.local.state.StateFile;
import dev.souk.local.template.LocalUserPool;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

class DemoAccountsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POOL = "eu-west-1_Local";

    private StandInServer server;
    private DemoAccounts accounts;

    @BeforeEach
    void serve() {
        server = StandInServer.start(address -> {
            var pool = pool(address.toString());
            var random = new SecureRandom();
            return new CognitoService(
                    new CognitoStandIn(pool, StateFile.inMemory(), letter -> {}, Clock.systemUTC(), random), pool);
        });
        accounts = DemoAccounts.in(pool(server.address().toString()), server.address(), "eu-west-1");
    }

    @AfterEach
    void stop() {
        accounts.close();
        server.close();
    }

    private static LocalUserPool pool(String address) {
        var client = new LocalUserPool.Client(
                "client1",
                "storefront",
                List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                JSON.createObjectNode());
        var properties = JSON.createObjectNode();
        properties.putArray("UsernameAttributes").add("email");
        properties.putArray("AutoVerifiedAttributes").add("email");
        properties
                .putObject("Policies")
                .putObject("PasswordPolicy")
                .put("MinimumLength", 10)
                .put("RequireUppercase", false)
                .put("RequireSymbols", false);
        return new LocalUserPool(
                POOL,
                "members",
                "arn:aws:cognito-idp:eu-west-1:000000000000:userpool/" + POOL,
                address + "/" + POOL,
                List.of(client),
                List.of("seller", "administrator"),
                properties);
    }

    @Test
    void eachSignsInWithItsRolesAndNoOther() throws IOException {
        accounts.make();

        for (var account : DemoAccounts.ALL) {
            assertThat(groups(accounts.accessToken(account)))
                    .as(account.email())
                    .isEqualTo(account.groups());
        }
    }

    @Test
    void aSecondStartLeavesAPasswordThatSomebodyChanged() {
        accounts.make();
        try (var operator = operator()) {
            operator.adminSetUserPassword(request -> request.userPoolId(POOL)
                    .username(DemoAccounts.SHOPPER.email())
                    .password("a password of my own")
                    .permanent(true));
        }

        accounts.make();

        assertThatThrownBy(() -> accounts.accessToken(DemoAccounts.SHOPPER)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void aStartThatDiedHalfWayIsMadeWhole() throws IOException {
        try (var operator = operator()) {
            operator.adminCreateUser(request -> request.userPoolId(POOL)
                    .username(DemoAccounts.SELLER.email())
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(AttributeType.builder()
                            .name("email")
                            .value(DemoAccounts.SELLER.email())
                            .build()));
        }

        accounts.make();

        assertThat(groups(accounts.accessToken(DemoAccounts.SELLER))).containsExactly("seller");
    }

    private CognitoIdentityProviderClient operator() {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(server.address())
                .region(Region.of("eu-west-1"))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static List<String> groups(String token) throws IOException {
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        return claims.path("cognito:groups")
                .valueStream()
                .map(group -> group.asText())
                .toList();
    }
}
