package dev.souk.functions.reviews;

import dev.souk.functions.reviews.ModerationBodies.ReplyRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The seller's public answer to a review of what they sold. */
@Named("ReplyToReview")
@ApplicationScoped
public class ReplyToReview extends Endpoint {
    private final ReviewChanging changing;

    @Inject
    ReplyToReview(Pipeline pipeline, Reviews reviews, Clock clock) {
        super(pipeline);
        this.changing = new ReviewChanging(reviews, clock);
    }

    @Override
    protected Response answer(Request request) {
        var text = request.body(ReplyRequest.class).text();
        var seller = request.seller().id();
        return ReviewRef.of(
                request, (product, review) -> Decisions.toSeller(changing.reply(product, review, seller, text)));
    }
}
