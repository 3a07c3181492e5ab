package dev.souk.local.events;

import java.time.Duration;

/**
 * Exponential back-off between attempts.
 *
 * @param first the wait after the first failure
 * @param most no wait is longer
 */
public record Backoff(Duration first, Duration most) {
    /** For streams and for faults of the engines: quick enough for a laptop, and it never spins. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    /** How long to wait after {@code failures} failures in a row; zero where there were none. */
    public Duration after(int failures) {
        if (failures <= 0) {
            return Duration.ZERO;
        }
        // 2^20 times the first wait is past any limit; a larger shift would overflow.
        var wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
