package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.SellerAccountBody;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;
import dev.souk.sellers.Requirement;
import dev.souk.sellers.SellerOnboarding.Outcome;
import dev.souk.sellers.SellerState;
import java.util.List;
import java.util.Set;

/** How a step of a seller's account is answered. */
final class SellerAnswers {
    private SellerAnswers() {}

    /** To who runs the shop. */
    static Response toOwner(Outcome outcome, Set<Requirement> required) {
        return outcome instanceof Outcome.Done(var account)
                ? Response.ok(SellerAccountBody.toOwner(account, required)).withETag(Long.toString(account.version()))
                : refused(outcome);
    }

    /** To administrators. */
    static Response toAdministrator(Outcome outcome, Set<Requirement> required) {
        return outcome instanceof Outcome.Done(var account)
                ? Response.ok(SellerAccountBody.toAdministrator(account, required))
                        .withETag(Long.toString(account.version()))
                : refused(outcome);
    }

    static Response changedMeanwhile() {
        return Response.problem(Problem.preconditionFailed(
                "The account was changed since you read it. Read it again, and send its ETag as If-Match."));
    }

    private static Response refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> throw new IllegalArgumentException("Nothing was refused");
            case Outcome.Incomplete(var missing) -> incomplete(missing);
            case Outcome.NameTaken _ ->
                Response.problem(Problem.conflict("shop-name-taken", "Another shop has that name.")
                        .withError("/shopName", "Is another shop's name, or reads like it. Choose one of your own."));
            case Outcome.NameStands _ ->
                Response.problem(Problem.invalid(List.of(new FieldError(
                        "/shopName", "Stands on your products and in orders, and stays as it was approved."))));
            case Outcome.NotFrom(var state) -> Response.problem(Problem.conflict("not-from-this-state", said(state)));
            case Outcome.ChangedMeanwhile _ -> changedMeanwhile();
            case Outcome.Unknown _ -> Response.problem(Problem.notFound("There is no application of that seller."));
        };
    }

    private static Response incomplete(List<Requirement> missing) {
        return Response.problem(Problem.unprocessable("seller-account-incomplete", "Something is still to be told.")
                .withErrors(missing.stream()
                        .map(one -> new FieldError("/" + one.field(), "Is needed before you may sell."))
                        .toList()));
    }

    private static String said(SellerState state) {
        return switch (state) {
            case APPLYING, DECLINED -> "The application has not been sent.";
            case WAITING -> "The application waits for a decision.";
            case APPROVED -> "The shop is approved.";
            case SUSPENDED -> "The shop is suspended.";
        };
    }
}
