package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.SaveReviewRequest;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewWriting;
import dev.souk.reviews.ReviewWriting.Command;
import dev.souk.reviews.ReviewWriting.Outcome;
import dev.souk.reviews.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Writes what the caller says of what they bought, or changes it. */
@Named("SaveReview")
@ApplicationScoped
public class SaveReview extends Endpoint {
    private static final String ORDER = "/orderId";

    private final ReviewWriting writing;

    @Inject
    SaveReview(Pipeline pipeline, Reviews reviews, Orders orders, Clock clock) {
        super(pipeline);
        this.writing = new ReviewWriting(reviews, orders, clock);
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SaveReviewRequest.class);
        var command = new Command(
                ReviewRef.product(request), request.member().id(), body.content(), body.order(), request.ifMatch());
        return switch (writing.save(command)) {
            case Outcome.Saved(var review) -> Response.ok(WrittenReviewJson.of(review));
            case Outcome.OrderMissing() when body.orderId() == null -> invalid("Is required for a first review.");
            case Outcome.OrderMissing(), Outcome.OrderUnknown() ->
                invalid("Is no order of yours. Name the one by which you bought this.");
            case Outcome.NotInOrder() -> refused("product-not-in-order", "Does not hold this product.");
            case Outcome.NotArrived() -> refused("not-delivered", "Has not arrived yet. Review it once you have it.");
            case Outcome.OwnProduct() ->
                Response.problem(Problem.conflict("own-product", "You sell this product: others review it."));
            case Outcome.Exists(var review) ->
                Response.problem(Problem.conflict(
                        "review-exists",
                        "You have reviewed this. To change it, send its version " + review.version()
                                + " as If-Match."));
            case Outcome.ChangedMeanwhile() ->
                Response.problem(Problem.preconditionFailed(
                        "Your review is no longer what you read. Read it again and repeat your change."));
            case Outcome.Contended() -> ReviewRef.busy();
        };
    }

    private static Response invalid(String detail) {
        return Response.problem(Problem.invalid(List.of(new FieldError(ORDER, detail))));
    }

    private static Response refused(String slug, String detail) {
        return Response.problem(Problem.conflict(slug, "Only what you bought and have can be reviewed.")
                .withError(ORDER, detail));
    }
}
