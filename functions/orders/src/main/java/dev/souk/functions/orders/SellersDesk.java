package dev.souk.functions.orders;

import dev.souk.orders.Fulfilling;
import dev.souk.orders.Fulfilling.Outcome;
import dev.souk.orders.FulfilmentStep;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What sellers, and administrators for them, do with a seller's part of an order. They are answered that part alone: who
 * bought, and what others sold, is not theirs to see here.
 */
@Singleton
class SellersDesk {
    private final Fulfilling fulfilling;

    @Inject
    SellersDesk(Fulfilling fulfilling) {
        this.fulfilling = fulfilling;
    }

    /** Takes the part that the request's path names a step further. */
    Response answer(Request request, FulfilmentStep step) {
        return SellersPart.of(
                request, part -> switch (fulfilling.fulfil(part.orderId(), part.seller(), step, part.actor())) {
                    case Outcome.Done(var _, var fulfilment) -> Response.ok(FulfilmentJson.of(fulfilment));
                    case Outcome.Unknown() -> SellersPart.unknown();
                    case Outcome.Refused(var obstacle) -> Response.problem(SellersPart.problem(obstacle));
                });
    }
}
