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

/** Takes what a seller has from their balance, for a transfer that an administrator makes with their bank. */
@Named("PayOutSeller")
@ApplicationScoped
public class PayOutSeller extends Endpoint {
    private final PayingOut paying;

    @Inject
    PayOutSeller(Pipeline pipeline, PayingOut paying) {
        super(pipeline);
        this.paying = paying;
    }

    @Override
    protected Response answer(Request request) {
        var seller = new SellerId(request.path("sellerId"));
        var by = request.member().id();
        return PayoutAnswers.of(paying.payOut(seller, by, request.idempotencyKey()));
    }
}
