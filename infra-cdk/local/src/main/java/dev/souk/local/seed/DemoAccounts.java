package dev.souk.local.seed;

import dev.souk.local.template.LocalUserPool;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** One account of each role, so that a newcomer can look at every desk. Made through the API that operators use. */
public final class DemoAccounts implements AutoCloseable {
    private final CognitoIdentityProviderClient cognito;
    private final LocalUserPool pool;

    /**
     * An account to try the shop with.
     *
     * @param groups roles beyond a shopper's
     */
    public record Account(String email, String password, List<String> groups) {}

    public static final Account SHOPPER = new Account("shopper@souk.example", "demo-shopper-1", List.of());
    public static final Account SELLER = new Account("seller@souk.example", "demo-seller-1", List.of("seller"));
    public static final Account ADMINISTRATOR =
            new Account("admin@souk.example", "demo-administrator-1", List.of("administrator"));
    /** Who would like to sell: an administrator has somebody to approve. */
    public static final Account MAKER = new Account("maker@souk.example", "demo-maker-1", List.of());

    public static final List<Account> ALL = List.of(SHOPPER, SELLER, ADMINISTRATOR, MAKER);

    private DemoAccounts(CognitoIdentityProviderClient cognito, LocalUserPool pool) {
        this.cognito = cognito;
        this.pool = pool;
    }

    /**
     * The accounts of a pool.
     *
     * @param endpoint where Cognito is played
     */
    public static DemoAccounts in(LocalUserPool pool, URI endpoint, String region) {
        var client = CognitoIdentityProviderClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new DemoAccounts(client, pool);
    }

    /** Makes those that are missing. Each step may be done again, so a crash in between leaves nothing half made. */
    public void make() {
        ALL.forEach(this::make);
    }

    private void make(Account account) {
        var name = account.email();
        try {
            cognito.adminCreateUser(request -> request.userPoolId(pool.id())
                    .username(name)
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(attribute("email", name), attribute("email_verified", "true")));
        } catch (UsernameExistsException e) {
            // The password comes last: who has one of their own is whole, and what somebody changed since is theirs.
            if (isConfirmed(name)) {
                return;
            }
        }
        account.groups()
                .forEach(group -> cognito.adminAddUserToGroup(
                        request -> request.userPoolId(pool.id()).username(name).groupName(group)));
        cognito.adminSetUserPassword(request -> request.userPoolId(pool.id())
                .username(name)
                .password(account.password())
                .permanent(true));
    }

    private boolean isConfirmed(String name) {
        var user = cognito.adminGetUser(request -> request.userPoolId(pool.id()).username(name));
        return user.userStatus() == UserStatusType.CONFIRMED;
    }

    /** The id that an account has as a member, and as a seller where it is one. */
    public String memberId(Account account) {
        return cognito
                .adminGetUser(request -> request.userPoolId(pool.id()).username(account.email()))
                .userAttributes()
                .stream()
                .filter(attribute -> attribute.name().equals("sub"))
                .map(AttributeType::value)
                .findFirst()
                .orElseThrow();
    }

    /** A fresh access token of an account. */
    public String accessToken(Account account) {
        var client = pool.clients().getFirst();
        return cognito.initiateAuth(request -> request.authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .clientId(client.id())
                        .authParameters(Map.of("USERNAME", account.email(), "PASSWORD", account.password())))
                .authenticationResult()
                .accessToken();
    }

    /** A fresh access token of the account of an e-mail address. */
    public String accessToken(String email) {
        return accessToken(ALL.stream()
                .filter(account -> account.email().equals(email))
                .findFirst()
                .orElseThrow());
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    @Override
    public void close() {
        cognito.close();
    }
}
