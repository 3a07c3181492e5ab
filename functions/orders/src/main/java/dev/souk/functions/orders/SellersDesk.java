package dev.souk.functions.orders;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.Actor;
import dev.souk.orders.Fulfilling;
import dev.souk.orders.Fulfilling.Outcome;
import dev.souk.orders.FulfilmentObstacle;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.OrderId;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.receipts.Receipts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

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
        var seller = new SellerId(request.path("sellerId"));
        var actor = actor(request, seller);
        if (actor.isEmpty()) {
            return Response.problem(Problem.forbidden("This part of the order is another seller's."));
        }
        var orderId = request.path("orderId");
        if (!OrderId.isOne(orderId)) {
            return unknown();
        }
        Receipts.current().forOrder(orderId);
        return switch (fulfilling.fulfil(new OrderId(orderId), seller, step, actor.get())) {
            case Outcome.Done(var _, var fulfilment) -> Response.ok(FulfilmentJson.of(fulfilment));
            case Outcome.Unknown() -> unknown();
            case Outcome.Refused(var obstacle) -> Response.problem(problem(obstacle));
        };
    }

    /** As whom the caller acts on this seller's part; empty where they may not. A seller's id is their member id. */
    private static Optional<Actor> actor(Request request, SellerId seller) {
        var caller = request.caller();
        if (caller.is(Role.SELLER) && request.member().id().value().equals(seller.value())) {
            return Optional.of(Actor.SELLER);
        }
        return caller.is(Role.ADMINISTRATOR) ? Optional.of(Actor.ADMINISTRATOR) : Optional.empty();
    }

    private static Response unknown() {
        return Response.problem(Problem.notFound("There is no such order, or nothing in it is of this seller."));
    }

    private static Problem problem(FulfilmentObstacle obstacle) {
        var detail = switch (obstacle) {
            case ORDER_NOT_PAID -> "The order is not paid, or its money went back. There is nothing to send.";
            case FULFILMENT_NOT_ACCEPTED -> "Accept this part of the order first.";
            case FULFILMENT_NOT_SHIPPED -> "This part of the order has not been sent yet.";
            case FULFILMENT_SHIPPED -> "The parcel is on its way already, with other tracking than this.";
        };
        return Problem.conflict(obstacle.code(), detail);
    }
}
