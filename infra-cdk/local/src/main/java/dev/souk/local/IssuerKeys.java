package dev.souk.local;

import dev.souk.local.cognito.CognitoService;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;

/**
 * The user pool's public keys at its issuer's address, which is the shop's own: tokens are good over a restart, in which
 * the port of the stand-ins changes.
 */
record IssuerKeys(CognitoService cognito) implements WebService {
    private static final String PREFIX = "/_souk/identity";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var below = new WebRequest(
                request.method(),
                request.path().substring(PREFIX.length()),
                request.query(),
                request.headers(),
                request.body(),
                request.remoteAddress());
        return below.path().endsWith("/.well-known/jwks.json") ? cognito.answer(below) : WebResponse.empty(404);
    }
}
