package dev.souk.functions.orders;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.Actor;
import dev.souk.orders.FulfilmentObstacle;
import dev.souk.orders.OrderId;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.receipts.Receipts;
import java.util.Optional;
import java.util.function.Function;

/**
 * A seller's part of an order, as a request's path names it, and as whom the caller acts on it: for the shop whose it is, or as
 * an administrator.
 */
record SellersPart(OrderId orderId, SellerId seller, Actor actor) {
    /** What the operation answers; or that the part is not the caller's, or that there is none. */
    static Response of(Request request, Function<SellersPart, Response> operation) {
        var seller = named(request);
        var actor = actor(request, seller);
        if (actor.isEmpty()) {
            return Response.problem(Problem.forbidden("This part of the order is another seller's."));
        }
        var orderId = request.path("orderId");
        if (!OrderId.isOne(orderId)) {
            return unknown();
        }
        Receipts.current().forOrder(orderId);
        return operation.apply(new SellersPart(new OrderId(orderId), seller, actor.get()));
    }

    /** Whether the caller acts for the shop that the request's path names, or an administrator. */
    static boolean isTheirs(Request request) {
        return actor(request, named(request)).isPresent();
    }

    /** Whose part a request's path names. */
    static SellerId named(Request request) {
        return new SellerId(request.path("sellerId"));
    }

    static Response unknown() {
        return Response.problem(Problem.notFound("There is no such order, or nothing in it is of this seller."));
    }

    static Problem problem(FulfilmentObstacle obstacle) {
        var detail = switch (obstacle) {
            case ORDER_NOT_PAID -> "The order is not paid, or its money went back.";
            case FULFILMENT_NOT_ACCEPTED -> "Accept this part of the order first.";
            case FULFILMENT_NOT_SHIPPED -> "This part of the order has not been sent yet.";
            case FULFILMENT_SHIPPED -> "This part of the order is on its way already.";
            case FULFILMENT_CANCELLED -> "This part of the order was cancelled.";
        };
        return Problem.conflict(obstacle.code(), detail);
    }

    private static Optional<Actor> actor(Request request, SellerId seller) {
        if (request.actingSeller().filter(own -> own.id().equals(seller)).isPresent()) {
            return Optional.of(Actor.SELLER);
        }
        return request.caller().is(Role.ADMINISTRATOR) ? Optional.of(Actor.ADMINISTRATOR) : Optional.empty();
    }
}
