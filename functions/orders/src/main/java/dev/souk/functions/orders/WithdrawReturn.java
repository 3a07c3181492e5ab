package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnHandling;
import dev.souk.orders.ReturnStep;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The shopper keeps what they had asked to send back. */
@Named("WithdrawReturn")
@ApplicationScoped
public class WithdrawReturn extends Endpoint {
    private final Orders orders;
    private final ReturnHandling handling;
    private final OrderLinks links;

    @Inject
    WithdrawReturn(Pipeline pipeline, Orders orders, ReturnHandling handling, OrderLinks links) {
        super(pipeline);
        this.orders = orders;
        this.handling = handling;
        this.links = links;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> withdrawn(order, request))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response withdrawn(Order order, Request request) {
        Receipts.current().forOrder(order.id().value());
        var seller = new SellerId(request.path("sellerId"));
        return ReturnAnswers.of(
                handling.take(order.id(), seller, request.path("returnId"), new ReturnStep.Withdraw(), Actor.SHOPPER));
    }
}
