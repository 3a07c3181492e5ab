package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller does not take back what a shopper wants to send. */
@Named("RefuseReturn")
@ApplicationScoped
public class RefuseReturn extends Endpoint {
    private final ReturnsDesk desk;

    @Inject
    RefuseReturn(Pipeline pipeline, ReturnsDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        return desk.answer(request, request.body(RefuseReturnRequest.class).toStep());
    }
}
