package dev.souk.testkit.operations;

import dev.souk.limits.CallBuckets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Call buckets of one process. */
public final class CallBucketsInMemory implements CallBuckets {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Clock clock;

    public CallBucketsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> take(String bucket, int calls, Duration window) {
        var now = clock.instant();
        var begin = now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), window.toSeconds());
        var name = bucket + "#" + begin;
        if (counts.getOrDefault(name, 0) >= calls) {
            return Optional.of(
                    Duration.between(now, Instant.ofEpochSecond(begin).plus(window)));
        }
        counts.merge(name, 1, Integer::sum);
        return Optional.empty();
    }
}
