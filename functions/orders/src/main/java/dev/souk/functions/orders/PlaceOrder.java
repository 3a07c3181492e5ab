package dev.souk.functions.orders;

import dev.souk.orders.Buyer;
import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.PlacingOutcome;
import dev.souk.orders.PlacingOutcome.Crowded;
import dev.souk.orders.PlacingOutcome.KeyUsedOtherwise;
import dev.souk.orders.PlacingOutcome.Placed;
import dev.souk.orders.PlacingOutcome.Refused;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Places an order. */
@Named("PlaceOrder")
@ApplicationScoped
public class PlaceOrder extends Endpoint {
    private final OrderPlacing placing;
    private final OrderGlimpses glimpses;
    private final OrderLinks links;
    private final Settings settings;

    @Inject
    PlaceOrder(Pipeline pipeline, OrderPlacing placing, OrderGlimpses glimpses, OrderLinks links, Settings settings) {
        super(pipeline);
        this.placing = placing;
        this.glimpses = glimpses;
        this.links = links;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(PlaceOrderRequest.class);
        var currencies = settings.currencies();
        var paidIn = body.currency(currencies);
        var errors = OrderLineRequest.currencyErrors("/expectedTotal/currency", paidIn, body.lines(), currencies);
        if (!errors.isEmpty()) {
            return Response.problem(Problem.invalid(errors));
        }
        var buyer = Buyer.of(request.caller().member().map(Caller.Member::id));
        var language = MailLanguage.of(request, settings.mailLocales());
        var placement = body.toPlacement(buyer, request.idempotencyKey(), language, paidIn.orElseThrow());
        Receipts.current().forOrder(placement.orderId().value());
        // A repeated checkout is known by half a read unit, before anything is quoted. One that comes too early to see
        // the first is quoted again, and the transaction finds the order.
        return glimpses.find(placement)
                .map(order -> created(order).replayed())
                .orElseGet(() -> answer(placing.place(placement)));
    }

    private Response answer(PlacingOutcome outcome) {
        return switch (outcome) {
            case Placed(var order, var replayed) -> replayed ? created(order).replayed() : created(order);
            case Refused(var problems) ->
                Response.problem(Problem.conflict(
                                "order-refused", "Nothing was ordered. See problems for what to set right.")
                        .with(
                                "problems",
                                problems.stream().map(CheckoutProblemJson::of).toList()));
            case KeyUsedOtherwise _ ->
                Response.problem(Problem.unprocessable(
                                "idempotency-key-reused",
                                "This key has placed another order. Use a new key for each order.")
                        .withError("Idempotency-Key", "Must be new for another order."));
            case Crowded _ ->
                Response.problem(
                                Problem.unavailable(
                                        "Many are buying this at the moment; nothing was ordered. Try again with the same key."))
                        .withRetryAfter(1);
        };
    }

    private Response created(Order order) {
        var id = order.id().value();
        return Response.created(
                "/api/orders/" + id,
                new PlacedOrderJson(OrderJson.of(order), links.access(order.id(), order.placedAt())));
    }
}
