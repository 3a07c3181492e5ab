package dev.souk.functions.orders;

import dev.souk.orders.FulfilmentStep;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller does not send their part of an order. */
@Named("CancelFulfilment")
@ApplicationScoped
public class CancelFulfilment extends Endpoint {
    private final SellersDesk desk;

    @Inject
    CancelFulfilment(Pipeline pipeline, SellersDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        var why = request.body(CancelRequest.class).why();
        return desk.answer(request, new FulfilmentStep.Cancel(why));
    }
}
