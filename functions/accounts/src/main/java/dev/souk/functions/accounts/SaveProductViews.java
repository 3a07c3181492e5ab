package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.ProductView;
import dev.souk.sellers.ProductViews;
import dev.souk.sellers.SavedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Keeps the filters of the caller's own products, all at once: twenty are one small item. */
@Named("SaveProductViews")
@ApplicationScoped
public class SaveProductViews extends Endpoint {
    private final SavedViews saved;

    @Inject
    SaveProductViews(Pipeline pipeline, SavedViews saved) {
        super(pipeline);
        this.saved = saved;
    }

    @Override
    protected Response answer(Request request) {
        var wanted = request.body(ProductViewsJson.class).toViews();
        var repeated = ProductViews.repeated(wanted);
        if (repeated.isPresent()) {
            return Response.problem(Problem.invalid(List.of(new FieldError(
                    "/views/" + repeated.getAsInt() + "/name",
                    "Is another view's name already. Choose one of its own."))));
        }
        return save(request, request.seller().id(), wanted);
    }

    private Response save(Request request, SellerId seller, List<ProductView> wanted) {
        var there = saved.of(seller);
        // Sent again, or by chance the same: there is nothing to lose.
        if (there.views().equals(wanted)) {
            return ProductViewsJson.answer(there);
        }
        var seen = Versions.named(request.ifMatch()).filter(version -> version == there.version());
        var next = there.changedTo(wanted);
        return seen.isPresent() && saved.save(next)
                ? ProductViewsJson.answer(next)
                : Response.problem(
                        Problem.preconditionFailed(
                                "Your views were changed since you read them. Read them again, and send their ETag as If-Match."));
    }
}
