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

/** Notes that a payout's transfer did not arrive, and gives its money back to the balance. */
@Named("MarkPayoutFailed")
@ApplicationScoped
public class MarkPayoutFailed extends Endpoint {
    private final PayingOut paying;

    @Inject
    MarkPayoutFailed(Pipeline pipeline, PayingOut paying) {
        super(pipeline);
        this.paying = paying;
    }

    @Override
    protected Response answer(Request request) {
        var seller = new SellerId(request.path("sellerId"));
        var reason = request.body(MarkPayoutFailedRequest.class).reason();
        return PayoutAnswers.of(paying.failed(seller, Integer.parseInt(request.path("number")), reason));
    }
}
