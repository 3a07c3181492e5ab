package dev.souk.functions.orders;

import dev.souk.orders.FulfilmentStep;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller takes on their part of an order. */
@Named("AcceptFulfilment")
@ApplicationScoped
public class AcceptFulfilment extends Endpoint {
    private final SellersDesk desk;

    @Inject
    AcceptFulfilment(Pipeline pipeline, SellersDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        return desk.answer(request, new FulfilmentStep.Accept());
    }
}
