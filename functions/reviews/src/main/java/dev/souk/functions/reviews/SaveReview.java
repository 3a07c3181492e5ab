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
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes what the caller says of what they bought, or changes it. */
@Named("SaveReview")
@ApplicationScoped
public class SaveReview extends Endpoint {
    private static final String ORDER = "/orderId";

    private final ReviewWriting writing;

    @Inject
    SaveReview(Pipeline pipeline, Reviews reviews, Orders orders, Uploads uploads, Clock clock) {
        super(pipeline);
        this.writing = new ReviewWriting(reviews, orders, uploads, clock);
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SaveReviewRequest.class);
        var command = new Command(
                ReviewRef.product(request),
                request.member().id(),
                body.words(),
                body.uploads(),
                body.order(),
                request.ifMatch());
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
            case Outcome.PhotosRefused(var flaws) -> Response.problem(problem(flaws));
            case Outcome.Contended() -> ReviewRef.busy();
        };
    }

    private static Problem problem(Map<Integer, PictureFlaw> flaws) {
        return Problem.unprocessable("photos-not-usable", "Some photos cannot be shown in this review.")
                .withErrors(flaws.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(flaw -> new FieldError("/photos/" + flaw.getKey(), sentence(flaw.getValue())))
                        .toList());
    }

    private static String sentence(PictureFlaw flaw) {
        return switch (flaw) {
            case TWICE -> "Is named before already. Name each photo once.";
            case UNKNOWN -> "There is no such photo of yours for reviews, or its day is over. Send it again.";
            case NOT_READY -> "Has not come yet, or is still being looked at. Wait until it is ready.";
            case NOT_TAKEN -> "Is no picture that the shop takes. Leave it out or send another.";
            case USED -> "Another review of yours shows it. Send it again for this one.";
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
