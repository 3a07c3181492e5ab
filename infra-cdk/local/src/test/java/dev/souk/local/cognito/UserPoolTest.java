package dev.souk.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPoolTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:1");
    private static final String BY_EMAIL =
            "\"UsernameAttributes\": [\"email\"], \"AutoVerifiedAttributes\": [\"email\"]";

    @Test
    void readsWhatTheTemplateSays() {
        var pool = UserPool.of(Pools.souk(ADDRESS));
        assertThat(pool.requiredAttributes()).containsExactlyInAnyOrder("email", "name");
        assertThat(pool.passwordRules()).isEqualTo(new PasswordRules(10, false, false, false, false));
        assertThat(pool.mail().html()).isEqualTo("<p>Your code is {####}.</p>");
        var client = pool.clients().get(Pools.CLIENT_ID);
        assertThat(client).isNotNull().satisfies(read -> {
            assertThat(read.flows()).containsExactlyInAnyOrder("USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH");
            assertThat(read.accessToken()).isEqualTo(Duration.ofMinutes(15));
            assertThat(read.hidesWhoExists()).isTrue();
        });
    }

    @Test
    void takesTheRulesOfCognitoWhereTheTemplateSaysNone() {
        var pool = UserPool.of(Pools.pool(ADDRESS, "{" + BY_EMAIL + "}", "{}"));
        assertThat(pool.passwordRules()).isEqualTo(new PasswordRules(8, true, true, true, true));
        assertThat(pool.clients().values())
                .allSatisfy(client -> assertThat(client.hidesWhoExists()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'LambdaConfig': {}                               | LambdaConfig",
                "'MfaConfiguration': 'ON'                         | MfaConfiguration",
                "'UsernameConfiguration': {'CaseSensitive': true} | CaseSensitive",
                "'Schema': [{'Name': 'custom:shoe'}]              | custom:shoe",
                "'Policies': {'PasswordPolicy': {'PasswordHistorySize': 3}} | PasswordHistorySize"
            })
    void refusesWhatItDoesNotCarryOut(String property, String named) {
        var properties = "{" + BY_EMAIL + ", " + property.replace('\'', '"') + "}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPool.of(Pools.pool(ADDRESS, properties, "{}")))
                .withMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'GenerateSecret': true       | GenerateSecret",
                "'RefreshTokenRotation': {}   | RefreshTokenRotation",
                "'AllowedOAuthFlowsUserPoolClient': true | AllowedOAuthFlowsUserPoolClient"
            })
    void refusesWhatItDoesNotCarryOutOfAClient(String property, String named) {
        var properties = "{" + property.replace('\'', '"') + "}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPool.of(Pools.pool(ADDRESS, "{" + BY_EMAIL + "}", properties)))
                .withMessageContaining(named);
    }
}
