package dev.souk.functions.accounts;

import dev.souk.functions.accounts.StaffBodies.StaffBody;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffKeeping.Outcome;
import java.time.Instant;

/** How a step with the staff of a shop is answered to its owner. */
final class StaffAnswers {
    private StaffAnswers() {}

    static Response of(Staff staff, Instant now) {
        return Response.ok(StaffBody.of(staff, now)).withETag(Long.toString(staff.version()));
    }

    static Response of(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Done(var staff, var _) -> of(staff, now);
            case Outcome.Gone _ -> Response.problem(Problem.notFound("Nobody of your staff has that place."));
            case Outcome.Full _ ->
                Response.problem(Problem.conflict(
                        "staff-full",
                        "A shop has at most " + Staff.MOST
                                + " people, with those who are invited. Remove one, or take an invitation back."));
            case Outcome.JoinedAlready _ ->
                Response.problem(Problem.conflict("joined-already", "Who has this address works in your shop already.")
                        .withError("/email", "Works in your shop already."));
            case Outcome.ChangedMeanwhile _ -> changedMeanwhile();
            case Outcome.Expired _, Outcome.WorksAlready _ -> throw new IllegalStateException("An owner joins nobody");
        };
    }

    /** For who read nothing of the staff that could have changed: the same again goes through. */
    static Response busy() {
        return Response.problem(Problem.unavailable("The staff changes right now. Try again."))
                .withRetryAfter(1);
    }

    static Response changedMeanwhile() {
        return Response.problem(Problem.preconditionFailed(
                "Your staff was changed since you read it. Read it again, and send its ETag as If-Match."));
    }
}
