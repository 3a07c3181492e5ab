package dev.souk.functions.accounts;

import dev.souk.accounts.Wishlists;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is on the caller's own wishlist, by the ids alone: for whoever shows products and marks those. */
@Named("ListWishes")
@ApplicationScoped
public class ListWishes extends Endpoint {
    private final Wishlists wishlists;

    @Inject
    ListWishes(Pipeline pipeline, Wishlists wishlists) {
        super(pipeline);
        this.wishlists = wishlists;
    }

    @Override
    protected Response answer(Request request) {
        return Response.ok(WishesJson.of(wishlists.of(request.member().id())));
    }
}
