package dev.souk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static TimeOrderedIds at(Instant time, long seed) {
        return new TimeOrderedIds(Clock.fixed(time, ZoneOffset.UTC), new SplittableRandom(seed));
    }

    @Test
    void laterIdsSortLater() {
        var last = "";
        for (int second = 0; second < 2_000; second++) {
            var next = at(NOON.plusSeconds(second), second).next();
            assertThat(next).matches("[0-9a-v]{26}").isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void idsOfOneMillisecondSortInTheirOrder() {
        var ids = at(NOON, 1);
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> ids.next()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoThreadsGetTheSameId() {
        var ids = at(NOON, 2);
        var seen = ConcurrentHashMap.<String>newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> seen.add(ids.next()));
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void theSameClockAndChanceMakeTheSameIds() {
        assertThat(at(NOON, 3).next()).isEqualTo(at(NOON, 3).next());
        assertThat(at(NOON, 3).bytes(16)).hasSize(16).isEqualTo(at(NOON, 3).bytes(16));
        assertThat(at(NOON, 3).bytes(16)).isNotEqualTo(at(NOON, 4).bytes(16));
    }
}
