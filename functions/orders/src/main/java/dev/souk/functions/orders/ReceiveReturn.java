package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller has back what a shopper sent; its money goes back. */
@Named("ReceiveReturn")
@ApplicationScoped
public class ReceiveReturn extends Endpoint {
    private final ReturnsDesk desk;

    @Inject
    ReceiveReturn(Pipeline pipeline, ReturnsDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        return desk.answer(request, request.body(ReceiveReturnRequest.class).toStep());
    }
}
