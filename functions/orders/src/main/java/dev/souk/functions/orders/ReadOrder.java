package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderAccess;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.signing.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One order. Who may not see it is told the same as where there is none. */
@Named("ReadOrder")
@ApplicationScoped
public class ReadOrder extends Endpoint {
    private final Orders orders;
    private final Signer signer;

    @Inject
    ReadOrder(Pipeline pipeline, Orders orders, Signer signer) {
        super(pipeline);
        this.orders = orders;
        this.signer = signer;
    }

    @Override
    protected Response answer(Request request) {
        return Optional.of(request.path("orderId"))
                .filter(OrderId::isOne)
                .map(OrderId::new)
                .flatMap(orders::find)
                .filter(order -> mayBeSeen(order, request))
                .map(order -> Response.ok(OrderJson.of(order)))
                .orElseGet(() -> Response.problem(Problem.notFound(
                        "There is no such order, or this link is not for it. Open it from the mail, or sign in.")));
    }

    private boolean mayBeSeen(Order order, Request request) {
        return OrderAccess.isGranted(
                order,
                request.caller().member().map(Caller.Member::id),
                request.query("access"),
                signature -> signer.verify(OrderAccess.PURPOSE, order.id().value(), signature));
    }
}
