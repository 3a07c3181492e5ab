package dev.souk.functions.cart;

import dev.souk.cart.Cart;
import dev.souk.cart.CartChanging;
import dev.souk.cart.CartLine;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import dev.souk.functions.cart.CartAdditionJson.LeftOutJson;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts several things into the cart at once, as far as they are there; what is not, it says. */
@Named("AddCartLines")
@ApplicationScoped
public class AddCartLines extends Endpoint {
    private final Carts carts;
    private final Offers offers;
    private final GuestCookie cookie;
    private final CartAnswers answers;

    @Inject
    AddCartLines(Pipeline pipeline, Carts carts, Offers offers, GuestCookie cookie, CartAnswers answers) {
        super(pipeline);
        this.carts = carts;
        this.offers = offers;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected Response answer(Request request) {
        var wanted = request.body(AddCartLinesRequest.class).quantities();
        var found = offers.find(wanted.keySet());
        var lines = wanted.entrySet().stream()
                .flatMap(wish -> line(found.get(wish.getKey()), wish.getValue()).stream())
                .toList();
        var known = cookie.owner(request);
        if (lines.isEmpty()) {
            // Nothing is kept, so a guest who has no cart needs no cookie.
            return added(known.map(carts::find).orElseGet(() -> Cart.empty(cookie.newGuest())), wanted, found);
        }
        return add(known.orElseGet(cookie::newGuest), lines, wanted, found);
    }

    private Response add(
            CartOwner owner, List<CartLine> lines, Map<VariantRef, Integer> wanted, Map<VariantRef, Offer> found) {
        var outcome = new CartChanging(carts).add(owner, lines);
        return cookie.kept(owner, answers.of(outcome, cart -> added(cart, wanted, found)));
    }

    private static Optional<CartLine> line(@Nullable Offer offer, int quantity) {
        return Optional.ofNullable(offer)
                .filter(there -> there.available() > 0)
                .map(there -> new CartLine(there.variant(), quantity, there.price(), false));
    }

    private Response added(Cart cart, Map<VariantRef, Integer> wanted, Map<VariantRef, Offer> found) {
        var leftOut = new ArrayList<LeftOutJson>();
        for (var variant : wanted.keySet()) {
            var offer = found.get(variant);
            if (offer == null) {
                leftOut.add(LeftOutJson.of(variant, CartAdditionJson.NOT_FOR_SALE));
            } else if (offer.available() == 0) {
                leftOut.add(LeftOutJson.of(variant, CartAdditionJson.SOLD_OUT));
            } else if (cart.line(variant).isEmpty()) {
                leftOut.add(LeftOutJson.of(variant, CartAdditionJson.CART_FULL));
            }
        }
        return Response.ok(new CartAdditionJson(answers.json(cart), leftOut));
    }
}
