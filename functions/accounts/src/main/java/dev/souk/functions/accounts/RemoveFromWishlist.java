package dev.souk.functions.accounts;

import dev.souk.accounts.Wishlists;
import dev.souk.catalog.ProductId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes a product off the caller's own wishlist. */
@Named("RemoveFromWishlist")
@ApplicationScoped
public class RemoveFromWishlist extends Endpoint {
    private final Wishlists wishlists;

    @Inject
    RemoveFromWishlist(Pipeline pipeline, Wishlists wishlists) {
        super(pipeline);
        this.wishlists = wishlists;
    }

    @Override
    protected Response answer(Request request) {
        wishlists.remove(request.member().id(), new ProductId(request.path("productId")));
        return Response.noContent();
    }
}
