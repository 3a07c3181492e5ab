package dev.souk.functions.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewId;
import java.util.function.BiFunction;

/** The review that a request's path names. */
final class ReviewRef {
    private ReviewRef() {}

    /** What the operation answers; or that there is no such review. */
    static Response of(Request request, BiFunction<ProductId, ReviewId, Response> operation) {
        var review = request.path("reviewId");
        return ReviewId.isOne(review) ? operation.apply(product(request), new ReviewId(review)) : unknown();
    }

    static ProductId product(Request request) {
        return new ProductId(request.path("productId"));
    }

    static Response unknown() {
        return Response.problem(Problem.notFound("There is no such review of this product."));
    }

    static Response busy() {
        return Response.problem(Problem.unavailable("Many say something about this right now. Try again."))
                .withRetryAfter(1);
    }
}
