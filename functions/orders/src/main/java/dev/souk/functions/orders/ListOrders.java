package dev.souk.functions.orders;

import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A member's own orders. */
@Named("ListOrders")
@ApplicationScoped
public class ListOrders extends Endpoint {
    private final Orders orders;

    @Inject
    ListOrders(Pipeline pipeline, Orders orders) {
        super(pipeline);
        this.orders = orders;
    }

    @Override
    protected Response answer(Request request) {
        try {
            var page = orders.ofMember(request.member().id(), request.queryInt("limit"), request.query("cursor"));
            return Response.ok(OrderPageJson.of(page));
        } catch (Orders.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }
}
