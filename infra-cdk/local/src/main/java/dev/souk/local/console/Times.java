package dev.souk.local.console;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long calls took.
 *
 * @param count all calls since the start
 * @param p50 median of the latest calls, in milliseconds; zero where there was none
 * @param p95 95th percentile of the latest calls, in milliseconds
 */
public record Times(long count, double p50, double p95) {

    /** Gathers the latest times. Safe for use by several threads. */
    static final class Gathered {
        private static final int LATEST = 500;
        private final double[] latest = new double[LATEST];
        private long count;

        synchronized void add(Duration duration) {
            latest[(int) (count % LATEST)] = duration.toNanos() / 1e6;
            count++;
        }

        synchronized Times times() {
            var sorted = Arrays.copyOf(latest, (int) Math.min(count, LATEST));
            Arrays.sort(sorted);
            return new Times(count, percentile(sorted, 0.50), percentile(sorted, 0.95));
        }

        /** Nearest rank. */
        private static double percentile(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }
}
