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
import java.util.List;

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
        var currency = body.currency(currencies);
        if (currency.isEmpty()) {
            return Response.problem(Problem.invalid(List.of(OrderLineRequest.unknown("/currency", currencies))));
        }
        var errors = OrderLineRequest.foreignPrices(body.lines(), currency.get());
        if (!errors.isEmpty()) {
            return Response.problem(Problem.invalid(errors));
        }
        var member = request.caller().member().map(Caller.Member::id);
        return Response.ok(QuoteJson.of(checkout.quote(body.toBasket(member, currency.get(), settings.country()))));
    }
}
