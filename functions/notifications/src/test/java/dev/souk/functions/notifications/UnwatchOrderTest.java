package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.Watchers;
import dev.souk.live.Watchers.Watcher;
import dev.souk.orders.SampleOrders;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.live.WatchersInMemory;
import org.junit.jupiter.api.Test;

class UnwatchOrderTest {
    private final FixedClock clock = new FixedClock();
    private final Watchers watchers = new WatchersInMemory(clock);
    private final LivePages pages = new LivePages(new TestPlatform(clock), watchers, clock);

    @Test
    void forgetsTheConnectionThatHasEndedAndNoOther() {
        var order = SampleOrders.teapot("one").id();
        pages.open("a=", order);
        pages.open("b=", order);
        assertThat(pages.close("a=").getStatusCode()).isEqualTo(200);
        assertThat(pages.close("a=").getStatusCode()).isEqualTo(200);
        assertThat(pages.close("never-there").getStatusCode()).isEqualTo(200);
        assertThat(watchers.of(order)).extracting(Watcher::connection).containsExactly("b=");
    }
}
