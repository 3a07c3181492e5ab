package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Access and identity tokens with Cognito's claims. */
final class Tokens {
    private static final String SCOPE = "aws.cognito.signin.user.admin";
    private final UserPool pool;
    private final SigningKeys keys;
    private final Sessions sessions;
    private final SecureRandom random;
    private final Clock clock;

    Tokens(UserPool pool, SigningKeys keys, Sessions sessions, SecureRandom random, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
    }

    /** Writes both tokens into an authentication result. */
    void issue(User user, UserPool.Client client, Sessions.Session session, ObjectNode result) {
        var event = Uuids.random(random);
        result.put("AccessToken", keys.signAccess(access(user, client, session, event)))
                .put("IdToken", keys.signId(identity(user, client, session, event)))
                .put("ExpiresIn", client.accessToken().toSeconds())
                .put("TokenType", "Bearer");
    }

    private JwtClaims access(User user, UserPool.Client client, Sessions.Session session, String event) {
        var claims = common(user, session, event, client.accessToken());
        claims.setStringClaim("token_use", "access");
        claims.setStringClaim("client_id", client.id());
        claims.setStringClaim("scope", SCOPE);
        claims.setStringClaim("username", user.sub());
        return claims;
    }

    private JwtClaims identity(User user, UserPool.Client client, Sessions.Session session, String event) {
        var claims = common(user, session, event, client.idToken());
        claims.setStringClaim("token_use", "id");
        claims.setAudience(client.id());
        claims.setStringClaim("cognito:username", user.sub());
        user.attributes().forEach((name, value) -> {
            if (name.endsWith("_verified")) {
                claims.setClaim(name, Boolean.parseBoolean(value));
            } else {
                claims.setStringClaim(name, value);
            }
        });
        return claims;
    }

    private JwtClaims common(User user, Sessions.Session session, String event, Duration validity) {
        var now = clock.instant().getEpochSecond();
        var claims = new JwtClaims();
        claims.setSubject(user.sub());
        claims.setIssuer(pool.issuer());
        var groups = pool.sorted(user.groups());
        if (!groups.isEmpty()) {
            claims.setStringListClaim("cognito:groups", groups);
        }
        claims.setStringClaim("origin_jti", session.originJti());
        claims.setStringClaim("event_id", event);
        claims.setClaim("auth_time", session.authTime());
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + validity.toSeconds()));
        claims.setJwtId(Uuids.random(random));
        return claims;
    }

    /** The subject of an access token that is ours, in time and not revoked. */
    String subject(String accessToken) {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKey(keys.accessTokenKey())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(pool.issuer())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            var claims = consumer.processToClaims(accessToken);
            if (!sessions.isAlive(claims.getStringClaimValue("origin_jti"))) {
                throw CognitoError.notAuthorized("Access Token has been revoked");
            }
            return claims.getSubject();
        } catch (InvalidJwtException e) {
            throw CognitoError.notAuthorized(
                    e.hasErrorCode(ErrorCodes.EXPIRED) ? "Access Token has expired" : "Invalid Access Token");
        } catch (MalformedClaimException _) {
            throw CognitoError.notAuthorized("Invalid Access Token");
        }
    }
}
