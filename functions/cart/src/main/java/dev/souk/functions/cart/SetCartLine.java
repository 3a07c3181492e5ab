package dev.souk.functions.cart;

import dev.souk.cart.Cart;
import dev.souk.cart.CartChanging;
import dev.souk.cart.CartLine;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Puts so many of a variant into the cart. More than there is may be put in: what is there can change until the order, and
 * the line says so.
 */
@Named("SetCartLine")
@ApplicationScoped
public class SetCartLine extends Endpoint {
    private final Carts carts;
    private final Offers offers;
    private final GuestCookie cookie;
    private final CartAnswers answers;

    @Inject
    SetCartLine(Pipeline pipeline, Carts carts, Offers offers, GuestCookie cookie, CartAnswers answers) {
        super(pipeline);
        this.carts = carts;
        this.offers = offers;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SetCartLineRequest.class);
        var variant = new VariantRef(body.productId(), request.path("variantId"));
        return body.quantity() == 0 ? takeOut(request, variant) : put(request, variant, body);
    }

    private Response takeOut(Request request, VariantRef variant) {
        return cookie.owner(request)
                .map(owner -> answers.of(new CartChanging(carts).takeOut(owner, variant)))
                .orElseGet(() -> answers.of(Cart.empty(cookie.newGuest())));
    }

    private Response put(Request request, VariantRef variant, SetCartLineRequest body) {
        var offer = offers.find(List.of(variant)).get(variant);
        if (offer == null) {
            return Response.problem(Problem.notFound("The product " + variant.productId() + " has no variant "
                    + variant.variantId() + " that is for sale."));
        }
        var owner = cookie.owner(request).orElseGet(cookie::newGuest);
        return cookie.kept(owner, answers.of(changed(owner, offer, body)));
    }

    private CartChanging.Outcome changed(CartOwner owner, Offer offer, SetCartLineRequest body) {
        var line = new CartLine(offer.variant(), body.quantity(), offer.price(), body.isSaved());
        return new CartChanging(carts).put(owner, line);
    }
}
