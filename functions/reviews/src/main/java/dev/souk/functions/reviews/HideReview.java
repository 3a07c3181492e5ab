package dev.souk.functions.reviews;

import dev.souk.functions.reviews.ModerationBodies.HideReviewRequest;
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

/** An administrator shows a review to nobody but its author. */
@Named("HideReview")
@ApplicationScoped
public class HideReview extends Endpoint {
    private final ReviewChanging changing;

    @Inject
    HideReview(Pipeline pipeline, Reviews reviews, Clock clock) {
        super(pipeline);
        this.changing = new ReviewChanging(reviews, clock);
    }

    @Override
    protected Response answer(Request request) {
        var reason = request.body(HideReviewRequest.class).reason();
        return ReviewRef.of(
                request, (product, review) -> Decisions.toAdministrator(changing.hide(product, review, reason)));
    }
}
