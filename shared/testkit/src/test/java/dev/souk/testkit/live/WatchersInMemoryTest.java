package dev.souk.testkit.live;

import dev.souk.live.Watchers;
import java.time.Clock;

class WatchersInMemoryTest extends WatchersContract {
    @Override
    protected Watchers watchers(Clock clock) {
        return new WatchersInMemory(clock);
    }
}
