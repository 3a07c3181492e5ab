package dev.souk.functions.reviews;

import dev.souk.functions.reviews.ModerationBodies.ModeratedReviewBody;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewChanging.Outcome;
import java.util.List;

/** What is answered to whoever changes somebody else's review. */
final class Decisions {
    private Decisions() {}

    /** To the seller who replies. */
    static Response toSeller(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var review) -> Response.ok(ReviewJson.of(review));
            case Outcome.NotYours() ->
                Response.problem(Problem.forbidden("What this review is of was bought from another seller."));
            case Outcome.Unknown() -> ReviewRef.unknown();
            case Outcome.ChangedMeanwhile(), Outcome.Contended() -> ReviewRef.busy();
        };
    }

    /** To an administrator, who has read the reports and needs them no longer. */
    static Response toAdministrator(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var review) -> Response.ok(ModeratedReviewBody.of(review, List.of()));
            case Outcome.Unknown(), Outcome.NotYours() -> ReviewRef.unknown();
            case Outcome.ChangedMeanwhile(), Outcome.Contended() -> ReviewRef.busy();
        };
    }
}
