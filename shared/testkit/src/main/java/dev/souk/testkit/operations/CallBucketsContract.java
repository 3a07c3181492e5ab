package dev.souk.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.limits.CallBuckets;
import dev.souk.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CallBuckets} promises. */
public abstract class CallBucketsContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final FixedClock clock = new FixedClock();
    private CallBuckets buckets = new CallBucketsInMemory(clock);

    /** New buckets, empty, that read the time from this clock. */
    protected abstract CallBuckets buckets(Clock clock);

    @BeforeEach
    void open() {
        buckets = buckets(clock);
    }

    @Test
    void letsSoManyPassAndSaysWhenTheNextMay() {
        assertThat(buckets.take("a", 2, MINUTE)).isEmpty();
        assertThat(buckets.take("a", 2, MINUTE)).isEmpty();
        clock.advance(Duration.ofSeconds(20));

        assertThat(buckets.take("a", 2, MINUTE)).isEqualTo(Optional.of(Duration.ofSeconds(40)));
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        buckets.take("a", 1, MINUTE);
        clock.advance(MINUTE);

        assertThat(buckets.take("a", 1, MINUTE)).isEmpty();
    }

    @Test
    void countsEachBucketForItself() {
        buckets.take("a", 1, MINUTE);

        assertThat(buckets.take("b", 1, MINUTE)).isEmpty();
    }

    @Test
    void letsNoneSlipThroughAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Optional<Duration>>) () -> buckets.take("a", 5, MINUTE))
                    .toList();
            var passed = 0;
            for (var result : pool.invokeAll(attempts)) {
                passed += result.get().isEmpty() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(5);
        }
    }
}
