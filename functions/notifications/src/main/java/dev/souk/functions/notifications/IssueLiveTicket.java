package dev.souk.functions.notifications;

import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A ticket for whoever may read the order. Nothing is written: what is used up is known where it is used. */
@Named("IssueLiveTicket")
@ApplicationScoped
public class IssueLiveTicket extends Endpoint {
    private final Orders orders;
    private final OrderLinks links;
    private final LiveTickets tickets;

    @Inject
    IssueLiveTicket(Pipeline pipeline, Orders orders, OrderLinks links, LiveTickets tickets) {
        super(pipeline);
        this.orders = orders;
        this.links = links;
        this.tickets = tickets;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> Response.ok(LiveTicketJson.of(tickets.issue(order.id()))))
                .orElseGet(() -> links.notOpened(request));
    }
}
