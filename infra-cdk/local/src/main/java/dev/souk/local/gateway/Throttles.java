package dev.souk.local.gateway;

import dev.souk.local.template.LocalApi;
import dev.souk.local.template.LocalApi.LocalRoute;
import dev.souk.local.template.LocalApi.Throttle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Token buckets: one a route with a limit of its own, one for all routes that share the stage's. */
final class Throttles {
    private static final String SHARED = "";
    private static final double NANOS_PER_SECOND = 1e9;

    private final LocalApi api;
    private final LongSupplier nanoTime;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    Throttles(LocalApi api, LongSupplier nanoTime) {
        this.api = api;
        this.nanoTime = nanoTime;
    }

    /** Whether one more request of the route may pass now; takes its token if so. */
    boolean admits(LocalRoute route) {
        var key = route.throttle().isPresent() ? route.key() : SHARED;
        return route.throttle()
                .or(api::defaultThrottle)
                .map(limit -> buckets.computeIfAbsent(key, name -> new TokenBucket(limit, nanoTime.getAsLong()))
                        .take(nanoTime.getAsLong()))
                .orElse(true);
    }

    private static final class TokenBucket {
        private final Throttle limit;
        private double tokens;
        private long filledAt;

        TokenBucket(Throttle limit, long now) {
            this.limit = limit;
            this.tokens = limit.burst();
            this.filledAt = now;
        }

        synchronized boolean take(long now) {
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
}
