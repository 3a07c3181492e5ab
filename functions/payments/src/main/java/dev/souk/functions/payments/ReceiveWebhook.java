package dev.souk.functions.payments;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Verifies, enqueues, answers. An answer other than 2xx makes the provider send the event again, so none is given before the
 * event is on the queue; that it may be there twice is the worker's to bear.
 */
@Named("ReceiveWebhook")
@ApplicationScoped
public class ReceiveWebhook extends Endpoint {
    private final Queues queues;
    private final Secrets secrets;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ReceiveWebhook(Pipeline pipeline, Queues queues, Secrets secrets, Settings settings, Clock clock) {
        super(pipeline);
        this.queues = queues;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var secret = secrets.read(settings.paymentSecretParameter());
        var genuine = request.header("Souk-Sandbox-Signature")
                .flatMap(SandboxSignature::read)
                .filter(signature -> signature.isOf(request.rawBody(), secret, clock.instant()));
        if (genuine.isEmpty()) {
            return Response.problem(Problem.unauthorised(
                    "bad-signature",
                    "The signature is not of this body, or older than five minutes. Sign \"t.body\" with the shared"
                            + " secret at the time of sending."));
        }
        var message = request.body(ProviderEventJson.class).toMessage(request.path("provider"));
        Receipts.current().forOrder(message.orderId());
        queues.send(message);
        return Response.accepted();
    }
}
