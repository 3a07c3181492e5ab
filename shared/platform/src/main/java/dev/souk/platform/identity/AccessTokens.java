package dev.souk.platform.identity;

import java.util.Optional;

/** Tells whose an access token is. */
@FunctionalInterface
public interface AccessTokens {
    /**
     * The member whose token this is; empty where it is not valid: forged, expired, of another pool or client, or no access
     * token.
     *
     * @throws KeysUnreachable where the keys could not be fetched: nothing is known of the token then
     */
    Optional<Caller.Member> verify(String token);

    /** The identity provider's keys could not be fetched. */
    final class KeysUnreachable extends RuntimeException {
        KeysUnreachable(Throwable cause) {
            super("The keys of the identity provider could not be fetched", cause);
        }
    }
}
