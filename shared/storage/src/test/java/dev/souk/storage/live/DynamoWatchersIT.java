package dev.souk.storage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.orders.Buyer;
import dev.souk.orders.OrderId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.live.WatchersContract;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoWatchersIT extends WatchersContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final FixedClock clock = new FixedClock();
    private final OrderId order = OrderId.of(new Buyer.Guest(), "one");

    @Override
    protected Watchers watchers(Clock clock) {
        return LiveStorage.watchers(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }

    @Test
    void asksForAnOrderThatNobodyWatchesByHalfAUnit() {
        assertThat(units(() -> watchers(clock).of(order))).isEqualTo(new Receipt.Units(0.5, 0));
    }

    @Test
    void stillDoesAfterManyCameAndWent() {
        var watchers = watchers(clock);
        for (var i = 0; i < 100; i++) {
            watchers.admit(ticket(i), "connection-" + i);
            watchers.leave("connection-" + i);
        }
        assertThat(units(() -> watchers.of(order))).isEqualTo(new Receipt.Units(0.5, 0));
    }

    @Test
    void writesThreeUnitsForOneThatComesAndTwoForOneThatGoes() {
        var watchers = watchers(clock);
        assertThat(units(() -> watchers.admit(ticket(1), "one"))).isEqualTo(new Receipt.Units(1, 3));
        assertThat(units(() -> watchers.of(order))).isEqualTo(new Receipt.Units(0.5, 0));
        assertThat(units(() -> watchers.leave("one"))).isEqualTo(new Receipt.Units(0, 2));
    }

    private LiveTicket ticket(int number) {
        return LiveTicket.issue(order, "%026d".formatted(number), clock.instant());
    }

    private static Receipt.Units units(Runnable work) {
        return UnitsTaken.by(work).getOrDefault(Tables.OPERATIONS, new Receipt.Units(0, 0));
    }
}
