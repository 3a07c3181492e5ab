package dev.souk.functions.auth;

import java.util.Optional;

/**
 * What a sign-in or its renewal gives.
 *
 * @param accessToken what the member's calls carry
 * @param idToken says who the member is; comes with the access token and is not handed on
 * @param refreshToken with a sign-in only
 */
public record Tokens(String accessToken, String idToken, Optional<String> refreshToken, int expiresInSeconds) {
    /** Without the tokens: they must not get into a log. */
    @Override
    public String toString() {
        return "Tokens[expiresInSeconds=" + expiresInSeconds + "]";
    }
}
