package dev.souk.functions.orders;

import dev.souk.payouts.PayoutState;
import dev.souk.payouts.Payouts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All payouts of a state, for administrators. */
@Named("ListPayouts")
@ApplicationScoped
public class ListPayouts extends Endpoint {
    private final Payouts payouts;

    @Inject
    ListPayouts(Pipeline pipeline, Payouts payouts) {
        super(pipeline);
        this.payouts = payouts;
    }

    @Override
    protected Response answer(Request request) {
        var state = PayoutState.of(request.query("state").orElseThrow());
        try {
            var page = payouts.in(state, request.queryInt("limit"), request.query("cursor"));
            return Response.ok(PayoutPageJson.of(page, PayoutJson::toAdministrator));
        } catch (Payouts.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }
}
