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

/** The seller takes their answer back. */
@Named("DeleteReply")
@ApplicationScoped
public class DeleteReply extends Endpoint {
    private final ReviewChanging changing;

    @Inject
    DeleteReply(Pipeline pipeline, Reviews reviews, Clock clock) {
        super(pipeline);
        this.changing = new ReviewChanging(reviews, clock);
    }

    @Override
    protected Response answer(Request request) {
        var seller = request.seller().id();
        return ReviewRef.of(
                request, (product, review) -> Decisions.toSeller(changing.takeBackReply(product, review, seller)));
    }
}
