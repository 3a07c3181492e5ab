package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.payouts.Payouts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller's payouts. */
@Named("ListOwnPayouts")
@ApplicationScoped
public class ListOwnPayouts extends Endpoint {
    private final Payouts payouts;

    @Inject
    ListOwnPayouts(Pipeline pipeline, Payouts payouts) {
        super(pipeline);
        this.payouts = payouts;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> list(request, seller));
    }

    private Response list(Request request, SellerId seller) {
        try {
            var page = payouts.of(seller, request.queryInt("limit"), request.query("cursor"));
            return Response.ok(PayoutPageJson.of(page, PayoutJson::toSeller));
        } catch (Payouts.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }
}
