package dev.souk.local.cognito;

import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.util.List;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The pool's two keys, one for identity tokens and one for access tokens as Cognito has it; made once and kept. */
final class SigningKeys {
    private static final int BITS = 2048;
    private final RsaJsonWebKey idKey;
    private final RsaJsonWebKey accessKey;

    SigningKeys(StateFile state, String poolId) {
        StateMap<String> keys = state.map("cognito.keys", String.class);
        this.idKey = keptOrNew(state, keys, poolId + "#id");
        this.accessKey = keptOrNew(state, keys, poolId + "#access");
    }

    private static RsaJsonWebKey keptOrNew(StateFile state, StateMap<String> keys, String name) {
        var json = keys.get(name)
                .orElseGet(() -> state.change(() -> {
                    var made = generate(name);
                    keys.put(name, made);
                    return made;
                }));
        try {
            return new RsaJsonWebKey(JsonUtil.parseJson(json));
        } catch (JoseException e) {
            throw new IllegalStateException("The kept key " + name + " is damaged: start with --reset", e);
        }
    }

    private static String generate(String name) {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(
                    name.substring(name.indexOf('#') + 1) + "-" + key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    String signId(JwtClaims claims) {
        return sign(claims, idKey);
    }

    String signAccess(JwtClaims claims) {
        return sign(claims, accessKey);
    }

    java.security.Key accessTokenKey() {
        return accessKey.getPublicKey();
    }

    /** The public halves, as at {@code /.well-known/jwks.json}. */
    String jwks() {
        return new JsonWebKeySet(List.<JsonWebKey>of(idKey, accessKey)).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
