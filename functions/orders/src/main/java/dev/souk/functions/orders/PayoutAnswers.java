package dev.souk.functions.orders;

import dev.souk.payouts.PayingOut.Outcome;
import dev.souk.payouts.PayoutObstacle;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;

/** How a step of a payout is answered, to administrators. */
final class PayoutAnswers {
    private PayoutAnswers() {}

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var payout) -> Response.ok(PayoutJson.toAdministrator(payout));
            case Outcome.Unknown() ->
                Response.problem(Problem.notFound("There is no such seller, or no such payout of theirs."));
            case Outcome.Hindered(var obstacle) ->
                Response.problem(Problem.conflict("seller-not-paid", said(obstacle)));
            case Outcome.NothingDue(var balance) ->
                Response.problem(Problem.conflict(
                        "nothing-to-pay",
                        balance.isNegative()
                                ? "The balance is below zero: more went back than was left. The next sales make up for it."
                                : "There is nothing to pay: all of it is paid already, or on its way."));
            case Outcome.HasFailed() ->
                Response.problem(Problem.conflict(
                        "payout-failed",
                        "This payout failed, and its money is in the balance again. Pay the seller out anew."));
            case Outcome.Crowded() ->
                Response.problem(Problem.conflict("busy", "The seller's money keeps moving. Try again in a moment."));
        };
    }

    private static String said(PayoutObstacle obstacle) {
        return switch (obstacle) {
            case NOT_APPROVED -> "The shop is not approved, and is paid nothing.";
            case SUSPENDED -> "The shop is suspended, and is paid nothing for now.";
            case NO_PAYOUT_ACCOUNT -> "The seller has not said yet where their money goes.";
        };
    }
}
