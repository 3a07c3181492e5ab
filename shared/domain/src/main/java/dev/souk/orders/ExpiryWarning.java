package dev.souk.orders;

import java.time.Clock;
import java.time.Duration;

/**
 * Warns once, before an order expires, whoever has left without paying. The warning is an entry of the timeline, from which
 * the mail follows as from any other.
 */
public final class ExpiryWarning {
    /** How long before its end: two runs of the sweep, so that a run that fails costs nobody the warning. */
    public static final Duration AHEAD = Duration.ofMinutes(10);

    private final Orders orders;
    private final Clock clock;

    public ExpiryWarning(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Warns of the end of this order, if that is near.
     *
     * @return whether that was done; not where it is paid or over, was warned of before, or changed meanwhile: the next
     *     run sees it again
     */
    public boolean warn(OrderId id) {
        var now = clock.instant();
        return orders.find(id)
                .filter(order -> order.isPayable(now))
                .filter(order -> !order.expiresAt().isAfter(now.plus(AHEAD)))
                .filter(order -> !order.wasWarned())
                .filter(order -> orders.advance(order.warned(now)))
                .isPresent();
    }
}
