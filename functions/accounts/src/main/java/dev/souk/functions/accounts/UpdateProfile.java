package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.accounts.Profiles.Saving.ChangedMeanwhile;
import dev.souk.accounts.Profiles.Saving.Saved;
import dev.souk.functions.accounts.Bodies.ProfileBody;
import dev.souk.functions.accounts.Bodies.UpdateProfileRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changes the caller's own profile, if it is still the one that they read. */
@Named("UpdateProfile")
@ApplicationScoped
public class UpdateProfile extends Endpoint {
    private final OwnProfiles own;
    private final Profiles profiles;

    @Inject
    public UpdateProfile(Pipeline pipeline, OwnProfiles own, Profiles profiles) {
        super(pipeline);
        this.own = own;
        this.profiles = profiles;
    }

    @Override
    protected Response answer(Request request) {
        return own.of(request).map(profile -> changed(profile, request)).orElseGet(OwnProfiles::signedOut);
    }

    /**
     * The save itself says whether the version still holds: compared here alone, a call that is made again after its reply was
     * lost would be told that somebody else had changed the profile.
     */
    private Response changed(Profile last, Request request) {
        var read = Versions.named(request.ifMatch());
        if (read.isEmpty()) {
            return changedMeanwhile();
        }
        var name = request.body(UpdateProfileRequest.class).name().strip();
        return switch (profiles.save(last.named(name).at(read.get()))) {
            case Saved(var profile) -> Response.ok(ProfileBody.of(profile)).withETag(Long.toString(profile.version()));
            case ChangedMeanwhile _ -> changedMeanwhile();
        };
    }

    private static Response changedMeanwhile() {
        return Response.problem(Problem.preconditionFailed(
                "Your profile was changed since you read it. Read it again, and send its ETag as If-Match."));
    }
}
