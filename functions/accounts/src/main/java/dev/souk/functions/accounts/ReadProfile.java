package dev.souk.functions.accounts;

import dev.souk.functions.accounts.Bodies.ProfileBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The caller's own profile. */
@Named("ReadProfile")
@ApplicationScoped
public class ReadProfile extends Endpoint {
    private final OwnProfiles profiles;

    @Inject
    public ReadProfile(Pipeline pipeline, OwnProfiles profiles) {
        super(pipeline);
        this.profiles = profiles;
    }

    @Override
    protected Response answer(Request request) {
        return profiles.of(request)
                .map(profile -> Response.ok(ProfileBody.of(profile)).withETag(Long.toString(profile.version())))
                .orElseGet(OwnProfiles::signedOut);
    }
}
