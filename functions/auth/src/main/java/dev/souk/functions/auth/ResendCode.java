package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.CodeSent;
import dev.souk.functions.auth.Bodies.EmailOnlyRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Mails the confirmation code again. */
@Named("ResendCode")
@ApplicationScoped
public class ResendCode extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public ResendCode(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var email = request.body(EmailOnlyRequest.class).email();
        identities.resendCode(email);
        return Response.accepted(CodeSent.to(email));
    }
}
