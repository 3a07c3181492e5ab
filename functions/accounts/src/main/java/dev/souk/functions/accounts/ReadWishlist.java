package dev.souk.functions.accounts;

import dev.souk.accounts.WishlistReading;
import dev.souk.accounts.Wishlists;
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

/** A page of the caller's own wishlist, beside the products of now. */
@Named("ReadWishlist")
@ApplicationScoped
public class ReadWishlist extends Endpoint {
    private final Wishlists wishlists;
    private final Products products;
    private final Settings settings;

    @Inject
    ReadWishlist(Pipeline pipeline, Wishlists wishlists, Products products, Settings settings) {
        super(pipeline);
        this.wishlists = wishlists;
        this.products = products;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return new WishlistReading(wishlists, products)
                .page(request.member().id(), request.queryInt("limit"), request.query("cursor"))
                .map(page -> Response.ok(WishlistJson.of(page, settings.currencies())))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }
}
