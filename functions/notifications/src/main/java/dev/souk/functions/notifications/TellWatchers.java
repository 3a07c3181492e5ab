package dev.souk.functions.notifications;

import dev.souk.live.OrderChanged;
import dev.souk.live.Watchers;
import dev.souk.live.Watchers.Watcher;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.storage.orders.OrderImages;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells each open page of an order that the order has changed. It reads the table's stream beside the relay and not in it:
 * whatever goes wrong here, no mail and no payment waits. A page that cannot be told asks again when it comes back.
 */
@Named("TellWatchers")
@ApplicationScoped
public class TellWatchers extends StreamWorker {
    private static final Logger LOG = Logger.getLogger(TellWatchers.class);

    /** The gateway gives the function that lets a connection in 29 seconds. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final Watchers watchers;
    private final Sockets sockets;
    private final Jsonb jsonb;
    private final Clock clock;

    /** What a page hears. It holds nothing of the order, so that whoever should not see the order has seen nothing. */
    @Json
    record Message(String order, long version) {}

    @Inject
    TellWatchers(WorkerFrame frame, Watchers watchers, Sockets sockets, Jsonb jsonb, Clock clock) {
        super(frame);
        this.watchers = watchers;
        this.sockets = sockets;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    @Override
    protected void handle(Change change) {
        change.after().flatMap(OrderImages::version).ifPresent(this::tell);
    }

    private void tell(OrderChanged changed) {
        var order = changed.order();
        Receipts.current().forOrder(order.value());
        var there = watchers.of(order);
        if (!there.isEmpty()) {
            var message = jsonb.toJson(new Message(order.value(), changed.version()));
            there.forEach(watcher -> tell(watcher, message));
        }
    }

    private void tell(Watcher watcher, String message) {
        try {
            var there = sockets.send(watcher.connection(), message);
            if (!there && !opens(watcher)) {
                watchers.leave(watcher.connection());
            }
        } catch (RuntimeException e) {
            // Later it would be worth less than the others' changes that wait behind it.
            LOG.warnf(e, "A page was not told");
        }
    }

    /** The gateway calls a connection gone also while it opens. What it misses then the page reads once it is open. */
    private boolean opens(Watcher watcher) {
        return clock.instant().isBefore(watcher.since().plus(OPENING));
    }
}
