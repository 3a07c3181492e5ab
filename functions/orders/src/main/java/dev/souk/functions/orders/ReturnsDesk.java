package dev.souk.functions.orders;

import dev.souk.orders.ReturnHandling;
import dev.souk.orders.ReturnStep;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What sellers, and administrators for them, do with returns of a seller's part of an order. */
@Singleton
class ReturnsDesk {
    private final ReturnHandling handling;

    @Inject
    ReturnsDesk(ReturnHandling handling) {
        this.handling = handling;
    }

    /** Takes the return that the request's path names a step further. */
    Response answer(Request request, ReturnStep step) {
        return answer(request, _ -> step);
    }

    /** The same, where the step depends on whose part it is. */
    Response answer(Request request, Function<SellersPart, ReturnStep> step) {
        return SellersPart.of(
                request,
                part -> ReturnAnswers.of(handling.take(
                        part.orderId(), part.seller(), request.path("returnId"), step.apply(part), part.actor())));
    }
}
