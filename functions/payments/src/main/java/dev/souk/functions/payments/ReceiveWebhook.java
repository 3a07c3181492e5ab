package dev.souk.functions.payments;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.payments.ProviderWebhook;
import dev.souk.platform.payments.ProviderWebhook.Heard;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Verifies, enqueues, answers. An answer other than 2xx makes the provider send the event again, so none is given before the
 * event is on the queue; that it may be there twice is the worker's to bear.
 */
@Named("ReceiveWebhook")
@ApplicationScoped
public class ReceiveWebhook extends Endpoint {
    private static final Logger LOG = Logger.getLogger(ReceiveWebhook.class);
    private final Queues queues;
    private final ProviderWebhook webhook;
    private final Secrets secrets;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ReceiveWebhook(
            Pipeline pipeline,
            Queues queues,
            ProviderWebhook webhook,
            Secrets secrets,
            Settings settings,
            Clock clock) {
        super(pipeline);
        this.queues = queues;
        this.webhook = webhook;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        if (!request.path("provider").equals(webhook.provider())) {
            return Response.problem(Problem.notFound("This shop has no such payment provider."));
        }
        var signature = request.header(webhook.signatureHeader()).orElse("");
        var secret = secrets.read(settings.paymentWebhookSecretParameter());
        return switch (webhook.read(request.rawBody(), signature, secret, clock.instant())) {
            case Heard.Forged() ->
                Response.problem(Problem.badRequest(
                        "bad-signature",
                        "The signature in " + webhook.signatureHeader() + " is not of this body, or older than five"
                                + " minutes. Sign \"t.body\" with the shared secret at the time of sending."));
            case Heard.News(var message) -> {
                Optional.ofNullable(message.orderId()).ifPresent(Receipts.current()::forOrder);
                queues.send(message);
                yield Response.accepted();
            }
            case Heard.OfNoConcern(var type) -> {
                LOG.debugf("Nothing to do about %s", type);
                yield Response.accepted();
            }
        };
    }
}
