package dev.souk.functions.notifications;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** No more invitations to this address: by the page of the mail's link, or by the mail program itself in one click. */
@Named("Unsubscribe")
@ApplicationScoped
public class Unsubscribe extends Endpoint {
    private final Subscriptions subscriptions;

    @Inject
    Unsubscribe(Pipeline pipeline, Subscriptions subscriptions) {
        super(pipeline);
        this.subscriptions = subscriptions;
    }

    @Override
    protected Response answer(Request request) {
        return subscriptions.choose(request, false);
    }
}
