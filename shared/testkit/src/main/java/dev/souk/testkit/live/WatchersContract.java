package dev.souk.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.live.Watchers.Admission;
import dev.souk.live.Watchers.Watcher;
import dev.souk.orders.Buyer;
import dev.souk.orders.OrderId;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What holds of {@link Watchers} wherever they are kept. */
public abstract class WatchersContract {
    private static final CountingIds IDS = new CountingIds();

    private final FixedClock clock = new FixedClock();
    private final OrderId order = newOrder();

    /** Watchers that go by this clock. */
    protected abstract Watchers watchers(Clock clock);

    private static OrderId newOrder() {
        return OrderId.of(new Buyer.Guest(), UUID.randomUUID().toString());
    }

    private LiveTicket ticket(OrderId of) {
        return LiveTicket.issue(of, IDS.next(), clock.instant());
    }

    private Watcher watcher(String connection) {
        return new Watcher(connection, clock.instant());
    }

    private static String connection() {
        return UUID.randomUUID() + "=";
    }

    @Test
    void knowsWhoWatchesAnOrder() {
        var watchers = watchers(clock);
        var one = connection();
        var other = connection();
        assertThat(watchers.of(order)).isEmpty();
        assertThat(watchers.admit(ticket(order), one)).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.admit(ticket(order), other)).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.admit(ticket(newOrder()), connection())).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.of(order)).containsExactlyInAnyOrder(watcher(one), watcher(other));
    }

    @Test
    void letsATicketBringOneConnectionIn() {
        var watchers = watchers(clock);
        var ticket = ticket(order);
        var first = connection();
        assertThat(watchers.admit(ticket, first)).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.admit(ticket, first)).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.admit(ticket, connection())).isEqualTo(Admission.TICKET_USED);
        watchers.leave(first);
        assertThat(watchers.admit(ticket, connection())).isEqualTo(Admission.TICKET_USED);
        assertThat(watchers.of(order)).isEmpty();
    }

    @Test
    void letsATicketBringOneOfManyAtOnceIn() throws Exception {
        var watchers = watchers(clock);
        var ticket = ticket(order);
        var admissions = new ArrayList<Admission>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Admission> admit = () -> watchers.admit(ticket, connection());
            for (var future : threads.invokeAll(Collections.nCopies(16, admit))) {
                admissions.add(future.get());
            }
        }
        assertThat(admissions).containsOnlyOnce(Admission.ADMITTED).doesNotContain(Admission.TOO_MANY);
        assertThat(watchers.of(order)).hasSize(1);
    }

    @Test
    void forgetsWhoLeaves() {
        var watchers = watchers(clock);
        var one = connection();
        watchers.admit(ticket(order), one);
        watchers.leave(one);
        watchers.leave(one);
        watchers.leave(connection());
        assertThat(watchers.of(order)).isEmpty();
    }

    @Test
    void letsSoManyWatchAndNoMoreUntilOneLeaves() {
        var watchers = watchers(clock);
        var first = connection();
        watchers.admit(ticket(order), first);
        for (var i = 1; i < Watchers.MOST; i++) {
            assertThat(watchers.admit(ticket(order), connection())).isEqualTo(Admission.ADMITTED);
        }
        assertThat(watchers.admit(ticket(order), connection())).isEqualTo(Admission.TOO_MANY);
        watchers.leave(first);
        assertThat(watchers.admit(ticket(order), connection())).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void forgetsByItselfWhoseEndNobodyTold() {
        var watchers = watchers(clock);
        for (var i = 0; i < Watchers.MOST; i++) {
            watchers.admit(ticket(order), connection());
        }
        clock.advance(Duration.ofHours(2));
        assertThat(watchers.of(order)).hasSize(Watchers.MOST);
        clock.advance(Watchers.LONGEST.minusHours(2));
        assertThat(watchers.of(order)).isEmpty();
        var late = connection();
        assertThat(watchers.admit(ticket(order), late)).isEqualTo(Admission.ADMITTED);
        assertThat(watchers.of(order)).containsExactly(watcher(late));
    }
}
