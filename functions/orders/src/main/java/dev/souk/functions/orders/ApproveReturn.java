package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller takes back what a shopper does not want to keep. */
@Named("ApproveReturn")
@ApplicationScoped
public class ApproveReturn extends Endpoint {
    private final ReturnsDesk desk;

    @Inject
    ApproveReturn(Pipeline pipeline, ReturnsDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        return desk.answer(request, request.body(ApproveReturnRequest.class).toStep());
    }
}
