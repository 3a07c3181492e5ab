package dev.souk.functions.auth;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends the session at the identity provider and then takes the cookie away: in this order, so that a call that failed can be made again. */
@Named("SignOut")
@ApplicationScoped
public class SignOut extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public SignOut(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        RefreshCookie.read(request).ifPresent(identities::revoke);
        return Response.noContent().withCookie(RefreshCookie.gone());
    }
}
