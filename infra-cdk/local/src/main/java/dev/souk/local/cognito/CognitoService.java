package dev.souk.local.cognito;

import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalUserPool;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** A {@link CognitoStandIn} as a service of the local cloud: its API, and the pool's public keys. */
public final class CognitoService implements AwsStandIn {
    private static final String KEYS = "/.well-known/jwks.json";
    private final CognitoStandIn cognito;
    private final String keysPath;

    public CognitoService(CognitoStandIn cognito, LocalUserPool pool) {
        this.cognito = cognito;
        this.keysPath = "/" + pool.id() + KEYS;
    }

    @Override
    public String service() {
        return "COGNITO_IDENTITY_PROVIDER";
    }

    @Override
    public boolean serves(WebRequest request) {
        return request.path().equals(keysPath) || target(request).startsWith(CognitoStandIn.TARGET);
    }

    @Override
    public WebResponse answer(WebRequest request) {
        if (request.path().equals(keysPath)) {
            return WebResponse.json(200, cognito.jwks());
        }
        var reply = cognito.handle(target(request), request.body().toString(StandardCharsets.UTF_8));
        return WebResponse.of(reply.status(), "application/x-amz-json-1.1", Buffer.buffer(reply.json()));
    }

    private static String target(WebRequest request) {
        return request.header("X-Amz-Target").orElse("");
    }
}
