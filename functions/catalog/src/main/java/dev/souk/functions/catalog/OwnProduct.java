package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import java.util.function.Function;

/** The product that a path names, for its seller and for administrators: to anybody else it does not exist. */
final class OwnProduct {
    private OwnProduct() {}

    /** What the operation answers for that product; or that there is none. */
    static Response of(Request request, Products products, Function<ShelvedProduct, Response> operation) {
        var id = new ProductId(request.path("productId"));
        return products.findOwn(id)
                .filter(found -> maySee(request, found))
                .map(operation)
                .orElseGet(() -> Response.problem(unknown(id)));
    }

    static Problem unknown(ProductId id) {
        return Problem.notFound("You have no product " + id + ".");
    }

    static boolean maySee(Request request, ShelvedProduct found) {
        var seller = found.product().content().seller().id();
        return Callers.only(request).filter(own -> !own.equals(seller)).isEmpty();
    }
}
