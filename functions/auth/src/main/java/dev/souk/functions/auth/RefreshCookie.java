package dev.souk.functions.auth;

import dev.souk.platform.http.Cookie;
import dev.souk.platform.http.Request;
import java.time.Duration;
import java.util.Optional;

/** Where the refresh token lives: in the browser's cookies, out of reach of any script. */
final class RefreshCookie {
    static final String NAME = "__Host-souk-refresh";
    /** As long as the pool's refresh tokens hold; one that has ended earlier is found out when it is used. */
    private static final Duration KEPT = Duration.ofDays(30);

    private RefreshCookie() {}

    static Cookie of(String refreshToken) {
        return new Cookie(NAME, refreshToken, KEPT);
    }

    static Cookie gone() {
        return Cookie.gone(NAME);
    }

    static Optional<String> read(Request request) {
        return request.cookie(NAME).filter(token -> !token.isBlank());
    }
}
