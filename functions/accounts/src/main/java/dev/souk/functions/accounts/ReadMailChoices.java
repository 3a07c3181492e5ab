package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.mail.MailChoices;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.mail.MailChoicesJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which mails the caller's address gets of those that need not be. */
@Named("ReadMailChoices")
@ApplicationScoped
public class ReadMailChoices extends Endpoint {
    private final OwnProfiles profiles;
    private final MailChoices choices;

    @Inject
    ReadMailChoices(Pipeline pipeline, OwnProfiles profiles, MailChoices choices) {
        super(pipeline);
        this.profiles = profiles;
        this.choices = choices;
    }

    @Override
    protected Response answer(Request request) {
        return profiles.of(request)
                .map(Profile::email)
                .map(address -> Response.ok(new MailChoicesJson(choices.wantsInvitations(address))))
                .orElseGet(OwnProfiles::signedOut);
    }
}
