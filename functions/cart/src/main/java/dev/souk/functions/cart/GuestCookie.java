package dev.souk.functions.cart;

import dev.souk.cart.CartOwner;
import dev.souk.platform.http.Cookie;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.signing.Signer;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The cookie that a guest's cart hangs on: a token that nobody can guess, signed so that nobody can fill our table. */
@ApplicationScoped
class GuestCookie {
    static final String NAME = "__Host-souk-cart";
    private static final String PURPOSE = "cart";
    private static final int TOKEN_BYTES = 16;
    /** As long as the cart itself is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Signer signer;
    private final Ids ids;

    @Inject
    GuestCookie(Signer signer, Ids ids) {
        this.signer = signer;
        this.ids = ids;
    }

    /** Whose cart the request means; empty for a guest without a cookie of ours, who has no cart yet. */
    Optional<CartOwner> owner(Request request) {
        return switch (request.caller()) {
            case Caller.Member member -> Optional.of(new CartOwner.Member(member.id()));
            case Caller.Guest() -> guest(request).map(CartOwner.class::cast);
        };
    }

    /** The guest that the request's cookie names, whoever calls. */
    Optional<CartOwner.Guest> guest(Request request) {
        return request.cookie(NAME)
                .flatMap(value -> signer.unseal(PURPOSE, value))
                .map(CartOwner.Guest::new);
    }

    /** A guest who was not here before. */
    CartOwner.Guest newGuest() {
        return new CartOwner.Guest(Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(TOKEN_BYTES)));
    }

    /** An answer with the cookie that brings a guest back to the cart that they have just changed; it lives as long as that. */
    Response kept(CartOwner owner, Response response) {
        return owner instanceof CartOwner.Guest guest && response.status() == 200
                ? response.withCookie(new Cookie(NAME, signer.seal(PURPOSE, guest.token()), KEPT))
                : response;
    }

    /** The cookie that takes it away. */
    Cookie gone() {
        return Cookie.gone(NAME);
    }
}
