package dev.souk.local.gateway;

import dev.souk.local.http.WebRequest;
import dev.souk.local.template.LocalApi.LocalAuthorizer;
import dev.souk.local.template.LocalApi.LocalRoute;
import java.security.Key;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Checks a token as the HTTP API's JWT authoriser does: signature, issuer, audience or client, times, scopes. */
final class JwtAuthorizer {
    private static final Logger LOG = Logger.getLogger(JwtAuthorizer.class);
    private static final Pattern BEARER = Pattern.compile("^Bearer +", Pattern.CASE_INSENSITIVE);

    private final LocalAuthorizer authorizer;
    private final KeySource keySource;
    private final Clock clock;
    private volatile @Nullable JsonWebKeySet known;

    /** What an authoriser says. */
    sealed interface Verdict {
        /**
         * The token is good.
         *
         * @param claims as the payload carries them: all as text
         * @param scopes of the token; empty where the route asks for none
         */
        record Allowed(Map<String, String> claims, List<String> scopes) implements Verdict {}

        /** There is no good token. */
        record Unauthorized(String why) implements Verdict {}

        /** The token is good, but has none of the scopes that the route asks for. */
        record Forbidden() implements Verdict {}
    }

    JwtAuthorizer(LocalAuthorizer authorizer, KeySource keySource, Clock clock) {
        this.authorizer = authorizer;
        this.keySource = keySource;
        this.clock = clock;
    }

    Verdict judge(WebRequest request, LocalRoute route) {
        var header = request.header(authorizer.header());
        if (header.isEmpty()) {
            return new Verdict.Unauthorized("no token");
        }
        var token = BEARER.matcher(header.get()).replaceFirst("");
        try {
            return allowed(claims(token), route);
        } catch (InvalidJwtException e) {
            return new Verdict.Unauthorized(
                    e.getErrorDetails().isEmpty()
                            ? "no JWT"
                            : e.getErrorDetails().getFirst().getErrorMessage());
        }
    }

    private Verdict allowed(JwtClaims claims, LocalRoute route) throws InvalidJwtException {
        if (!forUs(claims)) {
            return new Verdict.Unauthorized("the token is for another audience");
        }
        var scopes = scopes(claims);
        if (!route.scopes().isEmpty() && route.scopes().stream().noneMatch(scopes::contains)) {
            return new Verdict.Forbidden();
        }
        var texts = new TreeMap<String, String>();
        claims.getClaimsMap().forEach((name, value) -> texts.put(name, text(value)));
        return new Verdict.Allowed(Map.copyOf(texts), route.scopes().isEmpty() ? List.of() : scopes);
    }

    private JwtClaims claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(this::key)
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(authorizer.issuer())
                .setSkipDefaultAudienceValidation()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    /** The key that signed; a key that is not known may be new, so the issuer is asked once more. */
    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        var keys = known;
        if (keys != null) {
            try {
                return new JwksVerificationKeyResolver(keys.getJsonWebKeys()).resolveKey(signature, nesting);
            } catch (UnresolvableKeyException e) {
                LOG.debugf("The issuer's keys are read again: %s", e.getMessage());
            }
        }
        keys = fetched();
        known = keys;
        return new JwksVerificationKeyResolver(keys.getJsonWebKeys()).resolveKey(signature, nesting);
    }

    private JsonWebKeySet fetched() {
        try {
            return new JsonWebKeySet(keySource.keys(authorizer.issuer()));
        } catch (JoseException e) {
            throw new IllegalStateException("The keys of " + authorizer.issuer() + " are no JSON Web Key Set", e);
        }
    }

    private boolean forUs(JwtClaims claims) {
        var audiences = new ArrayList<String>();
        switch (claims.getClaimValue("aud")) {
            case String one -> audiences.add(one);
            case List<?> many -> many.forEach(each -> audiences.add(String.valueOf(each)));
            case null, default ->
                Optional.ofNullable(claims.getClaimValueAsString("client_id")).ifPresent(audiences::add);
        }
        return audiences.stream().anyMatch(authorizer.audiences()::contains);
    }

    private static List<String> scopes(JwtClaims claims) {
        var text = Optional.ofNullable(claims.getClaimValueAsString("scope"))
                .or(() -> Optional.ofNullable(claims.getClaimValueAsString("scp")))
                .orElse("");
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    /** The gateway writes lists as Go does: {@code [shopper seller]}. */
    private static String text(@Nullable Object value) {
        return value instanceof List<?> list
                ? "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]"
                : String.valueOf(value);
    }
}
