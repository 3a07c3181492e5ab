package dev.souk.functions.orders;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.messaging.Queues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Mails a guest a new link to their order. Whoever asks learns nothing: whether there is such an order or not, one query is
 * made, one message sent and one answer given; only the worker that reads the message finds no order in one case.
 */
@Named("RequestOrderLink")
@ApplicationScoped
public class RequestOrderLink extends Endpoint {
    /** One mail an order in so long, however often somebody asks: it is not a way to flood a mailbox. */
    private static final long SLOT = Duration.ofMinutes(10).toSeconds();

    private static final OrderId NO_ORDER = new OrderId("0".repeat(26));

    private final Orders orders;
    private final Queues queues;
    private final Clock clock;

    @Inject
    RequestOrderLink(Pipeline pipeline, Orders orders, Queues queues, Clock clock) {
        super(pipeline);
        this.orders = orders;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(OrderLinkRequest.class);
        var number = OrderId.numberIn(body.number());
        if (number.isEmpty()) {
            return Response.problem(Problem.invalid(List.of(
                    new FieldError("/number", "An order's number has ten letters and digits, such as 2X23D-S003D."))));
        }
        var id = orders.ofGuest(body.email(), number.get()).orElse(NO_ORDER);
        var slot = Long.toString(clock.instant().getEpochSecond() / SLOT);
        queues.send(EmailMessage.of(id.value(), EmailMessage.LINK_REQUESTED).about(slot));
        return Response.accepted();
    }
}
