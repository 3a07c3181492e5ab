package dev.souk.functions.auth;

import dev.souk.functions.auth.Bodies.Session;
import dev.souk.functions.auth.Bodies.SignInRequest;
import dev.souk.functions.auth.IdentityProvider.SignInOutcome.NotConfirmed;
import dev.souk.functions.auth.IdentityProvider.SignInOutcome.SignedIn;
import dev.souk.functions.auth.IdentityProvider.SignInOutcome.Wrong;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signs in: the access token in the answer, the refresh token in a cookie. */
@Named("SignIn")
@ApplicationScoped
public class SignIn extends Endpoint {
    private final IdentityProvider identities;

    @Inject
    public SignIn(Pipeline pipeline, IdentityProvider identities) {
        super(pipeline);
        this.identities = identities;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SignInRequest.class);
        return switch (identities.signIn(body.email(), body.password())) {
            case SignedIn(var tokens) -> signedIn(tokens);
            case Wrong _ ->
                Response.problem(Problem.unauthorised(
                        "wrong-credentials",
                        "The address or the password is wrong. After several tries wait a quarter of an hour."));
            case NotConfirmed _ ->
                Response.problem(Problem.conflict(
                        "not-confirmed", "Confirm your address first, with the code that we mailed you."));
        };
    }

    private static Response signedIn(Tokens tokens) {
        var answer = Response.ok(Session.of(tokens));
        return tokens.refreshToken()
                .map(token -> answer.withCookie(RefreshCookie.of(token)))
                .orElse(answer);
    }
}
