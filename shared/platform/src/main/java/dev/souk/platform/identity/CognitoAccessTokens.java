package dev.souk.platform.identity;

import dev.souk.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens against the keys of the user pool, for operations that a guest may call too: the gateway's
 * authoriser can only be asked always or never.
 */
@Singleton
class CognitoAccessTokens implements AccessTokens {
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final long KEYS_KEPT_SECONDS = 3600;
    /** A token with an unknown key has the keys fetched again, but strangers cannot have us do so more often than this. */
    private static final long REFETCH_AT_MOST_EVERY_MILLIS = 10_000;

    private static final AlgorithmConstraints RS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final Settings settings;
    private final Clock clock;
    private volatile @Nullable VerificationKeyResolver keys;

    @Inject
    CognitoAccessTokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Caller.Member> verify(String token) {
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(RS256)
                .setVerificationKeyResolver(keys())
                .setExpectedIssuer(settings.identityIssuer().toString())
                // An access token names its client in client_id and has no audience.
                .setSkipDefaultAudienceValidation()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            var claims = consumer.processToClaims(token).getClaimsMap();
            return settings.identityClientId().equals(claims.get("client_id"))
                    ? Claims.member(claims)
                    : Optional.empty();
        } catch (InvalidJwtException e) {
            if (causedByTransport(e)) {
                throw new KeysUnreachable(e);
            }
            return Optional.empty();
        }
    }

    private VerificationKeyResolver keys() {
        var known = keys;
        if (known == null) {
            known = open();
            keys = known;
        }
        return known;
    }

    private VerificationKeyResolver open() {
        var get = new Get();
        get.setConnectTimeout(1500);
        get.setReadTimeout(3000);
        var jwks = new HttpsJwks(settings.identityIssuer() + "/.well-known/jwks.json");
        jwks.setSimpleHttpGet(get);
        jwks.setDefaultCacheDuration(KEYS_KEPT_SECONDS);
        jwks.setRefreshReprieveThreshold(REFETCH_AT_MOST_EVERY_MILLIS);
        return new HttpsJwksVerificationKeyResolver(jwks);
    }

    private static boolean causedByTransport(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
