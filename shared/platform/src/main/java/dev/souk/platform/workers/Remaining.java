package dev.souk.platform.workers;

import java.time.Duration;

/** How much of a run's time is left. */
@FunctionalInterface
public interface Remaining {
    /** Until the function is ended. */
    Duration time();

    /** Whether less than this is left: time to stop and leave the rest to the next run. */
    default boolean isLessThan(Duration needed) {
        return time().compareTo(needed) < 0;
    }
}
