package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * A Cognito user pool.
 *
 * @param id the pool's id
 * @param issuer what its tokens say, and where its keys are ({@code <issuer>/.well-known/jwks.json})
 * @param groups the names of its groups
 * @param properties the pool's resolved properties, for password rules, attributes and what else the stand-in carries
 *     out; whoever reads them answers for those that it does not
 */
public record LocalUserPool(
        String id,
        String name,
        String arn,
        String issuer,
        List<Client> clients,
        List<String> groups,
        JsonNode properties) {

    /**
     * An app client.
     *
     * @param flows as {@code ExplicitAuthFlows} writes them
     */
    public record Client(
            String id,
            String name,
            List<String> flows,
            Duration accessTokenValidity,
            Duration idTokenValidity,
            Duration refreshTokenValidity,
            JsonNode properties) {}
}
