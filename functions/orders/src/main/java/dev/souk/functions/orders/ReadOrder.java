package dev.souk.functions.orders;

import dev.souk.orders.Orders;
import dev.souk.orders.ReturnWindow;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One order. Who may not see it is told the same as where there is none. */
@Named("ReadOrder")
@ApplicationScoped
public class ReadOrder extends Endpoint {
    private final Orders orders;
    private final OrderLinks links;
    private final ReturnWindow window;

    @Inject
    ReadOrder(Pipeline pipeline, Orders orders, OrderLinks links, ReturnWindow window) {
        super(pipeline);
        this.orders = orders;
        this.links = links;
        this.window = window;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> Response.ok(OrderJson.of(order, ReturnableLineJson.of(order, window))))
                .orElseGet(() -> links.notOpened(request));
    }
}
