package dev.souk.local.gateway;

import dev.souk.local.template.LocalApi;
import dev.souk.local.template.LocalApi.LocalRoute;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Token buckets: one a route with a limit of its own, one for all routes that share the stage's. */
final class Throttles {
    private static final String SHARED = "";

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
}
