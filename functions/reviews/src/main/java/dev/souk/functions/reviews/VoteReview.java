package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.VoteRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts that a review helped the caller, or takes that back. */
@Named("VoteReview")
@ApplicationScoped
public class VoteReview extends Endpoint {
    private final Votes votes;

    @Inject
    VoteReview(Pipeline pipeline, Votes votes) {
        super(pipeline);
        this.votes = votes;
    }

    @Override
    protected Response answer(Request request) {
        var helpful = request.body(VoteRequest.class).helpful();
        var voter = request.member().id();
        return ReviewRef.of(request, (product, review) -> {
            var outcome = helpful ? votes.cast(product, review, voter) : votes.takeBack(product, review, voter);
            return switch (outcome) {
                case COUNTED -> Response.noContent();
                case UNKNOWN -> ReviewRef.unknown();
                case OWN ->
                    Response.problem(Problem.conflict("own-review", "It is your own review: others vote for it."));
                case CROWDED -> ReviewRef.busy();
            };
        });
    }
}
