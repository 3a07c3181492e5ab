package dev.souk.local.gateway;

import dev.souk.local.template.LocalApi.Throttle;

/** How a gateway throttles: a token for each request, so many earned a second, so many kept. */
public final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Throttle limit;
    private double tokens;
    private long filledAt;

    /**
     * A full bucket.
     *
     * @param now as {@link System#nanoTime()}
     */
    public TokenBucket(Throttle limit, long now) {
        this.limit = limit;
        this.tokens = limit.burst();
        this.filledAt = now;
    }

    /** Whether one more may pass now; takes its token if so. */
    public synchronized boolean take(long now) {
        var earned = (now - filledAt) / NANOS_PER_SECOND * limit.ratePerSecond();
        tokens = Math.min(limit.burst(), tokens + earned);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
