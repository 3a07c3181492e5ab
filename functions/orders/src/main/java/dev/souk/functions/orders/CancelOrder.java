package dev.souk.functions.orders;

import dev.souk.orders.Actor;
import dev.souk.orders.CancelObstacle;
import dev.souk.orders.Order;
import dev.souk.orders.OrderCancelling;
import dev.souk.orders.OrderCancelling.Outcome;
import dev.souk.orders.Orders;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** The shopper calls an order off. Who may not see the order is told the same as where there is none. */
@Named("CancelOrder")
@ApplicationScoped
public class CancelOrder extends Endpoint {
    private static final Logger LOG = Logger.getLogger(CancelOrder.class);
    private final Orders orders;
    private final OrderCancelling cancelling;
    private final OrderLinks links;

    @Inject
    CancelOrder(Pipeline pipeline, Orders orders, OrderCancelling cancelling, OrderLinks links) {
        super(pipeline);
        this.orders = orders;
        this.cancelling = cancelling;
        this.links = links;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(CancelRequest.class);
        return links.open(request, orders)
                .map(order -> cancelled(order, body))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response cancelled(Order order, CancelRequest body) {
        Receipts.current().forOrder(order.id().value());
        try {
            return switch (cancelling.cancel(order, Actor.SHOPPER, body.why())) {
                case Outcome.Done(var now) -> Response.ok(OrderJson.of(now));
                case Outcome.Refused(var obstacle) -> Response.problem(problem(obstacle));
            };
        } catch (ProviderUnavailable e) {
            LOG.errorf(e, "Order %s could not be cancelled", order.id());
            return Response.problem(Problem.badGateway(
                            "payment-provider-unavailable",
                            "The payment provider does not answer, so the order stands. Try again in a moment."))
                    .withRetryAfter(5);
        }
    }

    private static Problem problem(CancelObstacle obstacle) {
        var detail = switch (obstacle) {
            case ORDER_EXPIRED -> "This order was not paid in time. There is nothing left to cancel.";
            case ORDER_REFUNDED -> "The money is back already, or on its way.";
            case ORDER_IN_FULFILMENT -> "A seller has begun to pack. You can send the things back once they are there.";
            case CANCELLATION_WINDOW_OVER ->
                "The seller's time for cancelling is over: your parcel is about to be packed. You can send the things back once they are there.";
            case PAYMENT_IN_PROGRESS -> "The bank has not decided yet. Try again in a moment.";
        };
        return Problem.conflict(obstacle.code(), detail);
    }
}
