package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.ReviewPageBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewListing.Sort;
import dev.souk.reviews.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** A page of what shoppers say of a product. */
@Named("ListReviews")
@ApplicationScoped
public class ListReviews extends Endpoint {
    private final Reviews reviews;

    @Inject
    ListReviews(Pipeline pipeline, Reviews reviews) {
        super(pipeline);
        this.reviews = reviews;
    }

    @Override
    protected Response answer(Request request) {
        var listing = new ReviewListing(
                ReviewRef.product(request),
                Sort.valueOf(request.query("sort").orElseThrow().toUpperCase(Locale.ROOT)),
                request.query("stars").map(Integer::valueOf),
                request.queryInt("limit"),
                request.query("cursor"));
        return switch (reviews.list(listing)) {
            case ReviewListing.Outcome.Page page -> Response.ok(ReviewPageBody.of(page));
            case ReviewListing.Outcome.CursorUnknown() -> Response.problem(Problem.unknownCursor());
        };
    }
}
