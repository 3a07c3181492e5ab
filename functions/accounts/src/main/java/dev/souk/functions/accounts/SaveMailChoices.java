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

/** The caller chooses which mails they want; of two choices the later one stands. */
@Named("SaveMailChoices")
@ApplicationScoped
public class SaveMailChoices extends Endpoint {
    private final OwnProfiles profiles;
    private final MailChoices choices;

    @Inject
    SaveMailChoices(Pipeline pipeline, OwnProfiles profiles, MailChoices choices) {
        super(pipeline);
        this.profiles = profiles;
        this.choices = choices;
    }

    @Override
    protected Response answer(Request request) {
        var chosen = request.body(MailChoicesJson.class);
        return profiles.of(request)
                .map(Profile::email)
                .map(address -> save(address, chosen))
                .orElseGet(OwnProfiles::signedOut);
    }

    private Response save(String address, MailChoicesJson chosen) {
        choices.chooseInvitations(address, chosen.reviewInvitations());
        return Response.ok(chosen);
    }
}
