package dev.souk.functions.cart;

import dev.souk.cart.Carts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The caller's cart; an empty one for who has none. */
@Named("ReadCart")
@ApplicationScoped
public class ReadCart extends Endpoint {
    private final Carts carts;
    private final GuestCookie cookie;
    private final CartAnswers answers;

    @Inject
    ReadCart(Pipeline pipeline, Carts carts, GuestCookie cookie, CartAnswers answers) {
        super(pipeline);
        this.carts = carts;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected Response answer(Request request) {
        return cookie.owner(request)
                .map(carts::find)
                .map(answers::of)
                .orElseGet(() -> Response.ok(new CartJson(List.of(), List.of(), null, 0)));
    }
}
