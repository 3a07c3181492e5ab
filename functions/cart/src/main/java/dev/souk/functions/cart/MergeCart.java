package dev.souk.functions.cart;

import dev.souk.cart.CartChanging;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the cart that the cookie names over into the member's. */
@Named("MergeCart")
@ApplicationScoped
public class MergeCart extends Endpoint {
    private final Carts carts;
    private final GuestCookie cookie;
    private final CartAnswers answers;

    @Inject
    MergeCart(Pipeline pipeline, Carts carts, GuestCookie cookie, CartAnswers answers) {
        super(pipeline);
        this.carts = carts;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected Response answer(Request request) {
        var member = new CartOwner.Member(request.member().id());
        var guest = cookie.guest(request);
        if (guest.isEmpty()) {
            return answers.of(carts.find(member));
        }
        var response = answers.of(new CartChanging(carts).merge(member, guest.get()));
        return response.status() == 200 ? response.withCookie(cookie.gone()) : response;
    }
}
