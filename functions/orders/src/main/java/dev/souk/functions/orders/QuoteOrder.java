package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Checkout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What these lines cost. */
@Named("QuoteOrder")
@ApplicationScoped
public class QuoteOrder extends Endpoint {
    private final Checkout checkout;
    private final Settings settings;

    @Inject
    QuoteOrder(Pipeline pipeline, Checkout checkout, Settings settings) {
        super(pipeline);
        this.checkout = checkout;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(QuoteOrderRequest.class);
        var currencies = settings.currencies();
        var paidIn = body.currency(currencies);
        var errors = OrderLineRequest.currencyErrors("/currency", paidIn, body.lines(), currencies);
        if (!errors.isEmpty()) {
            return Response.problem(Problem.invalid(errors));
        }
        var member = request.caller().member().map(Caller.Member::id);
        return Response.ok(
                QuoteJson.of(checkout.quote(body.toBasket(member, paidIn.orElseThrow(), settings.country()))));
    }
}
