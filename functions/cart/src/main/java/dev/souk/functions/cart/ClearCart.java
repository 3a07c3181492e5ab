package dev.souk.functions.cart;

import dev.souk.cart.Carts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Empties the caller's cart. */
@Named("ClearCart")
@ApplicationScoped
public class ClearCart extends Endpoint {
    private final Carts carts;
    private final GuestCookie cookie;

    @Inject
    ClearCart(Pipeline pipeline, Carts carts, GuestCookie cookie) {
        super(pipeline);
        this.carts = carts;
        this.cookie = cookie;
    }

    @Override
    protected Response answer(Request request) {
        cookie.owner(request).ifPresent(carts::clear);
        return Response.noContent();
    }
}
