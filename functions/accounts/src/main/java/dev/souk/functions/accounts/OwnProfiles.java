package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The caller's own profile: as they saved it, or else as their sign-up told it. */
@ApplicationScoped
public class OwnProfiles {
    private static final String BEARER = "Bearer ";
    private final Profiles profiles;
    private final SignUps signUps;

    /** Profiles out of these two. */
    @Inject
    public OwnProfiles(Profiles profiles, SignUps signUps) {
        this.profiles = profiles;
        this.signUps = signUps;
    }

    /** Empty where neither is to be had, because the token was revoked since the gateway looked at it. */
    Optional<Profile> of(Request request) {
        var member = request.member().id();
        return profiles.find(member)
                .or(() -> signUps.of(accessToken(request))
                        .map(signUp -> Profile.ofSignUp(member, signUp.email(), signUp.name())));
    }

    static Response signedOut() {
        return Response.problem(Problem.unauthorised("You have signed out meanwhile. Sign in again."));
    }

    private static String accessToken(Request request) {
        return request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim())
                .orElse("");
    }
}
