package dev.souk.functions.reviews;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is said of a seller's own goods. */
@Named("ListOwnReviews")
@ApplicationScoped
public class ListOwnReviews extends Endpoint {
    private final SoldReviews reviews;

    @Inject
    ListOwnReviews(Pipeline pipeline, SoldReviews reviews) {
        super(pipeline);
        this.reviews = reviews;
    }

    @Override
    protected Response answer(Request request) {
        var listing = new SoldListing(
                request.seller().id(),
                request.query("stars").map(Integer::valueOf),
                request.query("unanswered").map(Boolean::valueOf).orElseThrow(),
                request.queryInt("limit"),
                request.query("cursor"));
        return reviews.list(listing)
                .map(page -> Response.ok(SoldReviewPageJson.of(page)))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }
}
