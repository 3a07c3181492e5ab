package dev.souk.functions.notifications;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Invitations to this address again: for whoever unsubscribed by mistake. */
@Named("Resubscribe")
@ApplicationScoped
public class Resubscribe extends Endpoint {
    private final Subscriptions subscriptions;

    @Inject
    Resubscribe(Pipeline pipeline, Subscriptions subscriptions) {
        super(pipeline);
        this.subscriptions = subscriptions;
    }

    @Override
    protected Response answer(Request request) {
        return subscriptions.choose(request, true);
    }
}
