package dev.souk.functions.payments;

import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.orders.PaymentStarting;
import dev.souk.orders.PaymentStarting.Outcome;
import dev.souk.payments.PaymentProvider;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Begins to pay for an order. Who may not see the order is told the same as where there is none. */
@Named("StartPayment")
@ApplicationScoped
public class StartPayment extends Endpoint {
    private static final Logger LOG = Logger.getLogger(StartPayment.class);
    private final Orders orders;
    private final OrderGlimpses glimpses;
    private final PaymentStarting starting;
    private final PaymentProvider provider;
    private final OrderLinks links;
    private final Settings settings;

    @Inject
    StartPayment(
            Pipeline pipeline,
            Orders orders,
            OrderGlimpses glimpses,
            PaymentStarting starting,
            PaymentProvider provider,
            OrderLinks links,
            Settings settings) {
        super(pipeline);
        this.orders = orders;
        this.glimpses = glimpses;
        this.starting = starting;
        this.provider = provider;
        this.links = links;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, this::find).map(this::started).orElseGet(() -> links.notOpened(request));
    }

    /**
     * An old look is enough, at half the price: the start is stored on condition of the version that was seen, and looked at
     * anew where that is over. An order that was placed just now may not be seen yet.
     */
    private Optional<Order> find(OrderId id) {
        return glimpses.find(id).or(() -> orders.find(id));
    }

    private Response started(Order order) {
        Receipts.current().forOrder(order.id().value());
        try {
            return switch (starting.start(order)) {
                case Outcome.Started(var intent) ->
                    Response.ok(StartedPaymentJson.of(provider.name(), intent, settings));
                case Outcome.NotPayable(var current) -> Response.problem(notPayable(current));
            };
        } catch (ProviderUnavailable e) {
            LOG.errorf(e, "The payment of order %s could not be started", order.id());
            return Response.problem(Problem.badGateway(
                            "payment-provider-unavailable",
                            "The payment provider does not answer. Nothing was charged; try again in a moment."))
                    .withRetryAfter(5);
        }
    }

    private static Problem notPayable(Order order) {
        return switch (order.state().code()) {
            case "paid" -> Problem.conflict("order-paid", "This order is paid already.");
            case "refunded" -> Problem.conflict("order-refunded", "The money of this order went back in full.");
            case "cancelled" -> Problem.conflict("order-cancelled", "This order was cancelled. Order again to buy it.");
            default -> Problem.conflict("order-expired", "This order was not paid in time. Order again to buy it.");
        };
    }
}
