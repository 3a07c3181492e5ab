package dev.souk.bench.units;

import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.util.Map;
import java.util.Optional;

/**
 * Who shops.
 *
 * @param name in the table: {@code guest} or {@code member}
 * @param token of a member
 */
public record Visitor(String name, Optional<String> token) {
    /** Somebody without an account. */
    public static final Visitor GUEST = new Visitor("guest", Optional.empty());

    /** A member, who signs in. */
    public static Visitor member(ShopClient shop, SignIn signIn) {
        return new Visitor("member", Optional.of(signIn.token(shop)));
    }

    Map<String, String> headers() {
        return token.map(text -> Map.of("authorization", "Bearer " + text)).orElse(Map.of());
    }
}
