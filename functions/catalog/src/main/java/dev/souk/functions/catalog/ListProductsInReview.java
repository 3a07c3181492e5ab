package dev.souk.functions.catalog;

import dev.souk.catalog.WaitingProducts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for an administrator before shoppers see it. */
@Named("ListProductsInReview")
@ApplicationScoped
public class ListProductsInReview extends Endpoint {
    private final WaitingProducts waiting;

    @Inject
    ListProductsInReview(Pipeline pipeline, WaitingProducts waiting) {
        super(pipeline);
        this.waiting = waiting;
    }

    @Override
    protected Response answer(Request request) {
        return waiting.inReview(request.queryInt("limit"), request.query("cursor"))
                .map(page -> Response.ok(OwnProductPageJson.of(page)))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }
}
