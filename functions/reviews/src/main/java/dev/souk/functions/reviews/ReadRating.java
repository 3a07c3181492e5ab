package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.RatingBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A product's stars. */
@Named("ReadRating")
@ApplicationScoped
public class ReadRating extends Endpoint {
    private final Reviews reviews;

    @Inject
    ReadRating(Pipeline pipeline, Reviews reviews) {
        super(pipeline);
        this.reviews = reviews;
    }

    @Override
    protected Response answer(Request request) {
        var product = ReviewRef.product(request);
        return Response.ok(RatingBody.of(product.value(), reviews.rating(product)));
    }
}
