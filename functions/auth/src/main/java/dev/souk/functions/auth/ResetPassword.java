package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.ResetPasswordRequest;
import dev.souk.functions.auth.IdentityProvider.CodeOutcome.Accepted;
import dev.souk.functions.auth.IdentityProvider.CodeOutcome.Refused;
import dev.souk.functions.auth.IdentityProvider.PasswordRefused;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sets a new password with the mailed code. */
@Named("ResetPassword")
@ApplicationScoped
public class ResetPassword extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public ResetPassword(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(ResetPasswordRequest.class);
        return switch (identities.resetPassword(body.email(), body.code(), body.newPassword())) {
            case Accepted _ -> Response.noContent();
            case Refused _ -> Refusals.code("If you have set the password already, sign in with it.");
            case PasswordRefused refused -> Refusals.password("/newPassword", refused);
        };
    }
}
