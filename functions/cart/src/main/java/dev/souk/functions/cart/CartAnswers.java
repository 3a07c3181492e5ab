package dev.souk.functions.cart;

import dev.souk.cart.Cart;
import dev.souk.cart.CartChanging;
import dev.souk.cart.CartLine;
import dev.souk.cart.CartView;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;

/** How a cart is answered: priced as of now. */
@ApplicationScoped
class CartAnswers {
    private final Offers offers;
    private final Settings settings;

    @Inject
    CartAnswers(Offers offers, Settings settings) {
        this.offers = offers;
        this.settings = settings;
    }

    Response of(Cart cart) {
        return Response.ok(json(cart));
    }

    CartJson json(Cart cart) {
        var variants = cart.lines().stream().map(CartLine::variant).toList();
        var found = variants.isEmpty() ? Map.<VariantRef, Offer>of() : offers.find(variants);
        return CartJson.of(CartView.of(cart, found), settings.currencies());
    }

    Response of(CartChanging.Outcome outcome) {
        return of(outcome, this::of);
    }

    Response of(CartChanging.Outcome outcome, Function<Cart, Response> changed) {
        return switch (outcome) {
            case CartChanging.Outcome.Changed(var cart) -> changed.apply(cart);
            case CartChanging.Outcome.Full() ->
                Response.problem(Problem.conflict(
                        "cart-full",
                        "A cart takes " + Cart.MOST_LINES + " different things. Take one out, or order these first."));
            case CartChanging.Outcome.Contended() ->
                Response.problem(Problem.unavailable("Your cart is being changed elsewhere. Try again."))
                        .withRetryAfter(1);
        };
    }
}
