package dev.souk.functions.accounts;

import java.util.Optional;

/**
 * What members told at their sign-up. An access token does not have it, so it is asked for until the first save of the
 * profile, which keeps it.
 */
@FunctionalInterface
public interface SignUps {
    /**
     * The sign-up of whoever holds this access token; empty where the token was revoked since the gateway looked at it. A
     * provider that cannot be reached is the SDK's exception.
     */
    Optional<SignUp> of(String accessToken);

    /** What one told. */
    record SignUp(String email, String name) {}
}
