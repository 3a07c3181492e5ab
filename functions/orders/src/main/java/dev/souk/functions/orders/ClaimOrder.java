package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderClaiming;
import dev.souk.orders.OrderClaiming.Outcome;
import dev.souk.orders.Orders;
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

/** A member puts a guest's order, whose link they hold, into their account. */
@Named("ClaimOrder")
@ApplicationScoped
public class ClaimOrder extends Endpoint {
    private final Orders orders;
    private final OrderClaiming claiming;
    private final OrderLinks links;

    @Inject
    ClaimOrder(Pipeline pipeline, Orders orders, OrderClaiming claiming, OrderLinks links) {
        super(pipeline);
        this.orders = orders;
        this.claiming = claiming;
        this.links = links;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> claimed(order, request))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response claimed(Order order, Request request) {
        Receipts.current().forOrder(order.id().value());
        return switch (claiming.claim(order, request.member().id())) {
            case Outcome.Done(var now) -> Response.ok(OrderJson.of(now));
            case Outcome.Taken _ ->
                Response.problem(Problem.conflict(
                        "order-in-another-account", "This order is in another account. Sign in there to see it."));
        };
    }
}
