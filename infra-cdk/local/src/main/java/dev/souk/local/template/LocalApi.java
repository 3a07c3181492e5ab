package dev.souk.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An API Gateway HTTP API with its one stage.
 *
 * @param id as requests carry it in {@code requestContext.apiId}
 * @param stage the stage's name; {@code $default} adds nothing to paths
 * @param defaultThrottle of routes that have none of their own; empty: the account's limits, which are not carried out
 */
public record LocalApi(
        String id,
        String stage,
        Optional<Throttle> defaultThrottle,
        List<LocalRoute> routes,
        List<LocalAuthorizer> authorizers) {

    /** A token bucket: so many requests a second, and so many at once. */
    public record Throttle(double ratePerSecond, int burst) {}

    /**
     * A route and its Lambda integration.
     *
     * @param key as the template writes it: {@code GET /api/products/{id}} or {@code $default}
     * @param method in capitals; {@code ANY} takes all
     * @param path with parameters in braces, {@code {name+}} greedy; {@code $default} takes all
     * @param authorizerId the id of the authoriser that checks the token; empty: none is asked for
     * @param scopes of which the token needs one; empty: none
     * @param throttle of this route alone
     * @param integrationTimeout after which the gateway gives up
     */
    public record LocalRoute(
            String key,
            String method,
            String path,
            String functionName,
            Optional<String> authorizerId,
            List<String> scopes,
            Optional<Throttle> throttle,
            Duration integrationTimeout) {}

    /**
     * A JWT authoriser.
     *
     * @param header the header that holds the token, in lower case
     * @param issuer what {@code iss} must say, and where the keys are ({@code <issuer>/.well-known/jwks.json})
     * @param audiences of which {@code aud} or {@code client_id} must be one
     */
    public record LocalAuthorizer(String id, String header, String issuer, List<String> audiences) {}
}
