package dev.souk.local.cognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.state.StateFile;
import dev.souk.local.template.LocalUserPool;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A pool such as Souk's template describes. */
final class Pools {
    static final String POOL_ID = "eu-west-1_Local";
    static final String CLIENT_ID = "client1";
    static final String CLIENT = """
            {"PreventUserExistenceErrors": "ENABLED", "EnableTokenRevocation": true, "GenerateSecret": false}
            """;
    private static final String POOL = """
            {"UsernameAttributes": ["email"], "AutoVerifiedAttributes": ["email"],
             "UsernameConfiguration": {"CaseSensitive": false},
             "Schema": [{"Name": "email", "Required": true}, {"Name": "name", "Required": true}],
             "Policies": {"PasswordPolicy": {"MinimumLength": 10, "RequireLowercase": false,
               "RequireUppercase": false, "RequireNumbers": false, "RequireSymbols": false}},
             "EmailConfiguration": {"From": "hello@souk.example"},
             "VerificationMessageTemplate": {"DefaultEmailOption": "CONFIRM_WITH_CODE",
               "EmailSubject": "Your code for Souk", "EmailMessage": "<p>Your code is {####}.</p>"}}
            """;

    /** Making keys takes a second, so all tests of a run share one pair. */
    private static final StateFile KEYS = StateFile.inMemory();

    static {
        new SigningKeys(KEYS, POOL_ID);
    }

    private Pools() {}

    /** A state that has nothing but the pool's keys. */
    static StateFile state() {
        var state = StateFile.inMemory();
        var made = KEYS.map("cognito.keys", String.class);
        var keys = state.map("cognito.keys", String.class);
        state.change(() -> {
            for (var name : List.of(POOL_ID + "#id", POOL_ID + "#access")) {
                keys.put(name, made.get(name).orElseThrow());
            }
            return true;
        });
        return state;
    }

    static LocalUserPool souk(URI address) {
        return pool(address, POOL, CLIENT);
    }

    static LocalUserPool pool(URI address, String poolProperties, String clientProperties) {
        var client = new LocalUserPool.Client(
                CLIENT_ID,
                "storefront",
                List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                Duration.ofMinutes(15),
                Duration.ofMinutes(20),
                Duration.ofDays(30),
                json(clientProperties));
        return new LocalUserPool(
                POOL_ID,
                "members",
                "arn:aws:cognito-idp:eu-west-1:000000000000:userpool/" + POOL_ID,
                address + "/" + POOL_ID,
                List.of(client),
                List.of("seller", "administrator"),
                json(poolProperties));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
