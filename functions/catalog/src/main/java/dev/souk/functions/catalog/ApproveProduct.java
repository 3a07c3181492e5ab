package dev.souk.functions.catalog;

import dev.souk.catalog.ProductReviewing;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** An administrator lets a product into the shop. */
@Named("ApproveProduct")
@ApplicationScoped
public class ApproveProduct extends Endpoint {
    private final ProductReviewing reviewing;

    @Inject
    ApproveProduct(Pipeline pipeline, Products products, Clock clock) {
        super(pipeline);
        this.reviewing = new ProductReviewing(products, clock);
    }

    @Override
    protected Response answer(Request request) {
        return Decisions.of(request, (id, version) -> reviewing.approve(Callers.of(request), id, version));
    }
}
