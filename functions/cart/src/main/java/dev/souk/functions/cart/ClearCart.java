package dev.souk.functions.cart;

import dev.souk.cart.CartChanging;
import dev.souk.cart.Carts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Empties the caller's cart, but for what is kept for later. */
@Named("ClearCart")
@ApplicationScoped
public class ClearCart extends Endpoint {
    private final Carts carts;
    private final GuestCookie cookie;
    private final CartAnswers answers;

    @Inject
    ClearCart(Pipeline pipeline, Carts carts, GuestCookie cookie, CartAnswers answers) {
        super(pipeline);
        this.carts = carts;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected Response answer(Request request) {
        var outcome = cookie.owner(request).map(new CartChanging(carts)::clear);
        return outcome.isPresent() && outcome.get() instanceof CartChanging.Outcome.Contended contended
                ? answers.of(contended)
                : Response.noContent();
    }
}
