package dev.souk.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.souk.identity.Role;
import dev.souk.platform.settings.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of a user pool whose keys are served as Cognito serves them; forged, stale and foreign ones beside. */
@NullUnmarked
class CognitoAccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static RsaJsonWebKey poolKey;
    private static RsaJsonWebKey strangersKey;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer server;
    private String issuer;
    private CognitoAccessTokens tokens;

    @BeforeAll
    static void makeKeys() throws JoseException {
        poolKey = key("pool-1");
        strangersKey = key("pool-1");
    }

    @BeforeEach
    void serveKeys() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pool/.well-known/jwks.json", exchange -> {
            fetched.incrementAndGet();
            var keys = new JsonWebKeySet(poolKey)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        issuer = "http://localhost:" + server.getAddress().getPort() + "/pool";
        tokens = tokensOf(issuer);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhoseATokenIs() {
        var member = tokens.verify(
                        token(claims -> claims.setStringListClaim("cognito:groups", "seller", "staff", "pilots")))
                .orElseThrow();

        assertThat(member.id().value()).isEqualTo("member-1");
        assertThat(member.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.SELLER, Role.STAFF);
    }

    @Test
    void fetchesTheKeysOnce() {
        tokens.verify(token(claims -> {}));
        tokens.verify(token(claims -> {}));

        assertThat(fetched).hasValue(1);
    }

    @Test
    void refusesWhatIsNotForUs() {
        assertThat(tokens.verify(token(claims -> claims.setStringClaim("token_use", "id"))))
                .isEmpty();
        assertThat(tokens.verify(token(claims -> claims.setStringClaim("client_id", "another"))))
                .isEmpty();
        assertThat(tokens.verify(token(claims -> claims.setIssuer("https://elsewhere.example"))))
                .isEmpty();
        assertThat(tokens.verify(token(claims -> claims.unsetClaim("sub")))).isEmpty();
        assertThat(tokens.verify(token(claims -> claims.unsetClaim("exp")))).isEmpty();
        assertThat(tokens.verify("nonsense")).isEmpty();
        assertThat(tokens.verify("")).isEmpty();
    }

    @Test
    void refusesATokenWhoseTimeIsOverByTheInjectedClock() {
        assertThat(tokens.verify(token(claims -> claims.setExpirationTime(at(-29)))))
                .isPresent();
        assertThat(tokens.verify(token(claims -> claims.setExpirationTime(at(-31)))))
                .isEmpty();
    }

    @Test
    void refusesWhatAnotherKeyHasSigned() {
        assertThat(tokens.verify(signed(claims -> {}, strangersKey, AlgorithmIdentifiers.RSA_USING_SHA256)))
                .isEmpty();
    }

    @Test
    void refusesATokenThatTakesThePublicKeyForASecret() throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(claims(claims -> {}).toJson());
        jws.setKeyIdHeaderValue("pool-1");
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKey(new HmacKey(poolKey.getPublicKey().getEncoded()));

        assertThat(tokens.verify(jws.getCompactSerialization())).isEmpty();
    }

    @Test
    void refusesATokenWithoutASignature() {
        var parts = token(claims -> {}).split("\\.", -1);

        assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(tokens.verify("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEmpty();
    }

    @Test
    void cannotTellWhereTheKeysAreOutOfReach() {
        server.stop(0);

        assertThatThrownBy(() -> tokens.verify(token(claims -> {}))).isInstanceOf(AccessTokens.KeysUnreachable.class);
    }

    private static CognitoAccessTokens tokensOf(String issuer) {
        var settings = Map.of("SOUK_IDENTITY_ISSUER", issuer, "SOUK_IDENTITY_CLIENT_ID", "storefront");
        return new CognitoAccessTokens(
                new Settings(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String token(Consumer<JwtClaims> change) {
        return signed(change, poolKey, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private String signed(Consumer<JwtClaims> change, RsaJsonWebKey key, String algorithm) {
        try {
            var jws = new JsonWebSignature();
            jws.setPayload(claims(change).toJson());
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKey(key.getPrivateKey());
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private JwtClaims claims(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("member-1");
        claims.setStringClaim("token_use", "access");
        claims.setStringClaim("client_id", "storefront");
        claims.setExpirationTime(at(300));
        change.accept(claims);
        return claims;
    }

    private static NumericDate at(int seconds) {
        return NumericDate.fromMilliseconds(NOW.plusSeconds(seconds).toEpochMilli());
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        key.setUse("sig");
        return key;
    }
}
