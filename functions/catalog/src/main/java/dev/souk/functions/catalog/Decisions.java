package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductReviewing.Outcome;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import java.util.function.BiFunction;

/** What is answered to an administrator who decides about a product. */
final class Decisions {
    private Decisions() {}

    /** @param decision about the product, of the version that was looked at */
    static Response of(Request request, BiFunction<ProductId, Long, Outcome> decision) {
        var id = new ProductId(request.path("productId"));
        var version = request.ifMatch().map(ShelvedProduct::versionAt).orElse(0L);
        return switch (decision.apply(id, version)) {
            case Outcome.Done(var product) ->
                Response.ok(ProductJson.whole(product)).withETag(product.revision());
            case Outcome.Unknown() -> Response.problem(Problem.notFound("There is no product " + id + "."));
            case Outcome.NotInReview(var state) ->
                Response.problem(Problem.conflict(
                        "not-in-review", "It does not wait for a decision any more: it is " + state.code() + "."));
            case Outcome.ChangedMeanwhile() ->
                Response.problem(
                        Problem.preconditionFailed("Its seller has changed it since you looked. Look at it again."));
        };
    }
}
