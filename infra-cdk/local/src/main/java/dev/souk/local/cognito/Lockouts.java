package dev.souk.local.cognito;

import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.time.Clock;
import java.time.Duration;

/**
 * After five wrong passwords an account is locked for a second, then twice as long with each further one up to 15 minutes;
 * tries while locked do not count. A sign-in, or 15 minutes without a try, ends it.
 * Source: Cognito developer guide, "Lockout behavior for failed sign-in attempts".
 */
final class Lockouts {
    private static final int FREE_FAILURES = 5;
    private static final long LONGEST = Duration.ofMinutes(15).toMillis();

    /** Times in milliseconds since the epoch. */
    record Failures(int count, long lockedUntil, long last) {}

    private final StateMap<Failures> failures;
    private final Clock clock;

    Lockouts(StateFile state, Clock clock) {
        this.failures = state.map("cognito.failures", Failures.class);
        this.clock = clock;
    }

    void check(User user) {
        failures.get(user.sub())
                .filter(known -> clock.millis() < known.lockedUntil())
                .ifPresent(locked -> {
                    throw CognitoError.notAuthorized("Password attempts exceeded");
                });
    }

    void failed(User user) {
        var now = clock.millis();
        var before = failures.get(user.sub())
                .filter(known -> now - known.last() < LONGEST)
                .map(Failures::count)
                .orElse(0);
        var count = before + 1;
        var locked = count < FREE_FAILURES ? 0 : Math.min(LONGEST, 1000L << Math.min(20, count - FREE_FAILURES));
        failures.put(user.sub(), new Failures(count, now + locked, now));
    }

    void succeeded(User user) {
        failures.remove(user.sub());
    }
}
