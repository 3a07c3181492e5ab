package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.payouts.PayingOut;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes that the bank has the transfer of a payout. */
@Named("MarkPayoutSent")
@ApplicationScoped
public class MarkPayoutSent extends Endpoint {
    private final PayingOut paying;

    @Inject
    MarkPayoutSent(Pipeline pipeline, PayingOut paying) {
        super(pipeline);
        this.paying = paying;
    }

    @Override
    protected Response answer(Request request) {
        var seller = new SellerId(request.path("sellerId"));
        return PayoutAnswers.of(paying.sent(seller, Integer.parseInt(request.path("number"))));
    }
}
