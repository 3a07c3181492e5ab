package dev.souk.functions.orders;

import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller's part of one order. One that was not paid has no parts yet. */
@Named("ReadFulfilment")
@ApplicationScoped
public class ReadFulfilment extends Endpoint {
    private final Orders orders;

    @Inject
    ReadFulfilment(Pipeline pipeline, Orders orders) {
        super(pipeline);
        this.orders = orders;
    }

    @Override
    protected Response answer(Request request) {
        return SellersPart.of(
                request,
                part -> orders.find(part.orderId())
                        .filter(order -> order.fulfilment(part.seller()).isPresent())
                        .map(order -> Response.ok(SellersOrderJson.of(order, part.seller())))
                        .orElseGet(SellersPart::unknown));
    }
}
