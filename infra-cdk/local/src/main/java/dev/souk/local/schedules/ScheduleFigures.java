package dev.souk.local.schedules;

import java.time.Instant;
import java.util.Optional;

/**
 * How a schedule stands, for the console.
 *
 * @param next when it is due; empty where it is switched off or will never be due again
 * @param last when it was fired last since the start, by the clock or by hand
 */
public record ScheduleFigures(
        String name,
        String expression,
        String function,
        boolean enabled,
        Optional<Instant> next,
        Optional<Instant> last,
        long fired) {}
