package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One product for its seller or an administrator, whether or not shoppers see it. Nobody else learns that it is there. */
@Named("ReadOwnProduct")
@ApplicationScoped
public class ReadOwnProduct extends Endpoint {
    private final Products products;

    @Inject
    ReadOwnProduct(Pipeline pipeline, Products products) {
        super(pipeline);
        this.products = products;
    }

    @Override
    protected Response answer(Request request) {
        var id = new ProductId(request.path("productId"));
        return products.findLatest(id)
                .filter(found -> OwnProduct.maySee(request, found))
                .map(found -> Response.ok(ProductJson.whole(found)).withETag(found.revision()))
                .orElseGet(() -> Response.problem(OwnProduct.unknown(id)));
    }
}
