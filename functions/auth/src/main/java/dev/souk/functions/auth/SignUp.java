package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.CodeSent;
import dev.souk.functions.auth.Bodies.SignUpRequest;
import dev.souk.functions.auth.IdentityProvider.PasswordRefused;
import dev.souk.functions.auth.IdentityProvider.SignUpOutcome.Begun;
import dev.souk.functions.auth.IdentityProvider.SignUpOutcome.Taken;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Begins a membership. A taken address is answered as a new one, and gets the code again if it still awaits one. */
@Named("SignUp")
@ApplicationScoped
public class SignUp extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public SignUp(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SignUpRequest.class);
        var answer = Response.accepted(CodeSent.to(body.email()));
        return switch (identities.signUp(body.email(), body.password(), body.name())) {
            case Begun _ -> answer;
            case Taken _ -> {
                identities.resendCode(body.email());
                yield answer;
            }
            case PasswordRefused refused -> Refusals.password("/password", refused);
        };
    }
}
