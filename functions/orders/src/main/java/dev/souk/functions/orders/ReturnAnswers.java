package dev.souk.functions.orders;

import dev.souk.orders.ReturnHandling.Outcome;
import dev.souk.orders.ReturnObstacle;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;

/** What operations on returns answer. */
final class ReturnAnswers {
    private ReturnAnswers() {}

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var order, var one) -> Response.ok(ReturnJson.of(order, one));
            case Outcome.Unknown() -> unknown();
            case Outcome.Refused(var obstacle) -> Response.problem(problem(obstacle));
        };
    }

    static Response unknown() {
        return Response.problem(Problem.notFound("There is no such order, or no such return of this seller's part."));
    }

    static Problem problem(ReturnObstacle obstacle) {
        var detail = switch (obstacle) {
            case NOT_DELIVERED -> "It has not arrived yet.";
            case RETURN_WINDOW_OVER -> "The time to send it back is over.";
            case TOO_MANY_RETURNS -> "This order has had as many returns as one may have. Write to the seller.";
            case RETURN_NOT_APPROVED -> "Approve the return first.";
            case RETURN_REFUSED -> "The seller has refused this return.";
            case RETURN_WITHDRAWN -> "This return was withdrawn.";
            case RETURN_RECEIVED -> "The seller has the things back already.";
        };
        return Problem.conflict(obstacle.code(), detail);
    }
}
