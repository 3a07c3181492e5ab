package dev.souk.bench.replay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long to wait for what the shop does by itself.
 *
 * @param looks how often to look
 * @param between what lies between two looks
 */
record Patience(int looks, Duration between) {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    static Patience of(Duration whole) {
        return new Patience((int) Math.max(1, whole.dividedBy(BETWEEN)), BETWEEN);
    }

    /** Looks until it is so; whether it was in time. */
    boolean await(BooleanSupplier so) {
        for (int look = 0; look < looks; look++) {
            if (so.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        return false;
    }
}
