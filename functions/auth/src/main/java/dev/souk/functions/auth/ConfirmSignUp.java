package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.ConfirmSignUpRequest;
import dev.souk.functions.auth.IdentityProvider.CodeOutcome.Accepted;
import dev.souk.functions.auth.IdentityProvider.CodeOutcome.Refused;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Confirms an address with the mailed code. */
@Named("ConfirmSignUp")
@ApplicationScoped
public class ConfirmSignUp extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public ConfirmSignUp(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(ConfirmSignUpRequest.class);
        return switch (identities.confirm(body.email(), body.code())) {
            case Accepted _ -> Response.noContent();
            case Refused _ -> Refusals.code("If you have confirmed already, sign in.");
        };
    }
}
