package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.Session;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives a new access token for the refresh cookie, and takes away a cookie that no longer holds. */
@Named("RefreshSession")
@ApplicationScoped
public class RefreshSession extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public RefreshSession(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var token = RefreshCookie.read(request);
        if (token.isEmpty()) {
            return Response.noContent();
        }
        return token.flatMap(identities::refresh)
                .map(tokens -> Response.ok(Session.of(tokens)))
                .orElseGet(() -> Response.noContent().withCookie(RefreshCookie.gone()));
    }
}
