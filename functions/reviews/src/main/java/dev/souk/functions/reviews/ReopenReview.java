package dev.souk.functions.reviews;

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

/** An administrator takes back what they decided of a review. */
@Named("ReopenReview")
@ApplicationScoped
public class ReopenReview extends Endpoint {
    private final ReviewChanging changing;

    @Inject
    ReopenReview(Pipeline pipeline, Reviews reviews, Clock clock) {
        super(pipeline);
        this.changing = new ReviewChanging(reviews, clock);
    }

    @Override
    protected Response answer(Request request) {
        return ReviewRef.of(request, (product, review) -> Decisions.toAdministrator(changing.reopen(product, review)));
    }
}
