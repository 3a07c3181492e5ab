package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.ReturnAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller takes back what a shopper does not want to keep. */
@Named("ApproveReturn")
@ApplicationScoped
public class ApproveReturn extends Endpoint {
    private final ReturnsDesk desk;
    private final ReturnAddresses addresses;

    @Inject
    ApproveReturn(Pipeline pipeline, ReturnsDesk desk, ReturnAddresses addresses) {
        super(pipeline);
        this.desk = desk;
        this.addresses = addresses;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(ApproveReturnRequest.class);
        return desk.answer(request, part -> body.toStep(addresses.of(part.seller())));
    }
}
