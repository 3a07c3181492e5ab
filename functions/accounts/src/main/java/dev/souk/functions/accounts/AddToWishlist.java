package dev.souk.functions.accounts;

import dev.souk.accounts.Wish;
import dev.souk.accounts.Wishing;
import dev.souk.accounts.Wishlists;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Puts a product on the caller's own wishlist, as of now or as it was before it was taken off. */
@Named("AddToWishlist")
@ApplicationScoped
public class AddToWishlist extends Endpoint {
    private final Wishlists wishlists;
    private final Products products;
    private final Clock clock;
    private final Settings settings;

    @Inject
    AddToWishlist(Pipeline pipeline, Wishlists wishlists, Products products, Clock clock, Settings settings) {
        super(pipeline);
        this.wishlists = wishlists;
        this.products = products;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        if (request.rawBody().isBlank()) {
            return add(request, UnaryOperator.identity());
        }
        var body = request.body(AddToWishlistRequest.class);
        var flaws = body.flaws(clock.instant(), settings.currency());
        return flaws.isEmpty() ? add(request, body::restored) : Response.problem(Problem.invalid(flaws));
    }

    private Response add(Request request, UnaryOperator<Wish> as) {
        var product = new ProductId(request.path("productId"));
        return switch (new Wishing(wishlists, products, clock)
                .add(request.member().id(), product, as)) {
            case LISTED -> Response.noContent();
            case FULL ->
                Response.problem(Problem.conflict(
                        "wishlist-full",
                        "A wishlist takes " + Wishing.MOST + " things. Take one off that you no longer want."));
            case UNKNOWN -> Response.problem(Problem.notFound("There is no product " + product + "."));
        };
    }
}
