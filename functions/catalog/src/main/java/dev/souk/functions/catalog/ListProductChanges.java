package dev.souk.functions.catalog;

import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who changed a product when, and what. */
@Named("ListProductChanges")
@ApplicationScoped
public class ListProductChanges extends Endpoint {
    private final Products products;
    private final ProductHistory history;

    @Inject
    ListProductChanges(Pipeline pipeline, Products products, ProductHistory history) {
        super(pipeline);
        this.products = products;
        this.history = history;
    }

    @Override
    protected Response answer(Request request) {
        return OwnProduct.of(
                request,
                products,
                found -> history.of(found.product().id(), request.queryInt("limit"), request.query("cursor"))
                        .map(page -> Response.ok(ProductChangePageJson.of(page)))
                        .orElseGet(() -> Response.problem(Problem.unknownCursor())));
    }
}
