package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.OwnReviewBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the caller has said of a product, and whose reviews helped them. */
@Named("ReadOwnReview")
@ApplicationScoped
public class ReadOwnReview extends Endpoint {
    private final Reviews reviews;
    private final Votes votes;

    @Inject
    ReadOwnReview(Pipeline pipeline, Reviews reviews, Votes votes) {
        super(pipeline);
        this.reviews = reviews;
        this.votes = votes;
    }

    @Override
    protected Response answer(Request request) {
        var product = ReviewRef.product(request);
        var member = request.member().id();
        var own = reviews.find(product, ReviewId.of(product, member))
                .filter(review -> review.content().isPresent())
                .map(WrittenReviewJson::of)
                .orElse(null);
        var helped =
                votes.of(product, member).stream().map(ReviewId::value).sorted().toList();
        return Response.ok(new OwnReviewBody(own, helped));
    }
}
