package dev.souk.functions.reviews;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.ReviewChanging.Outcome;
import dev.souk.reviews.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Takes back what the caller wrote. */
@Named("DeleteReview")
@ApplicationScoped
public class DeleteReview extends Endpoint {
    private final ReviewChanging changing;

    @Inject
    DeleteReview(Pipeline pipeline, Reviews reviews, Clock clock) {
        super(pipeline);
        this.changing = new ReviewChanging(reviews, clock);
    }

    @Override
    protected Response answer(Request request) {
        var member = request.member().id();
        return switch (changing.takeBack(ReviewRef.product(request), member, request.ifMatch())) {
            // Nobody's own review is another seller's affair.
            case Outcome.Done _, Outcome.Unknown _, Outcome.NotYours _ -> Response.noContent();
            case Outcome.ChangedMeanwhile() ->
                Response.problem(Problem.preconditionFailed(
                        "Your review is no longer what you read. Read it again and then delete it."));
            case Outcome.Contended() -> ReviewRef.busy();
        };
    }
}
