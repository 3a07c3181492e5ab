package dev.souk.functions.orders;

import dev.souk.contract.messages.PaymentMessage;
import dev.souk.orders.ExpiryWarning;
import dev.souk.orders.OrderExpiry;
import dev.souk.orders.OrderExpiry.Outcome;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Expires what nobody paid in time, then warns of what is about to expire. One order that cannot be done does not keep the others waiting, nor does it hide them:
 * the list is asked for more than what was seen of it. What is left over is the next run's.
 */
@Named("ExpireOrders")
@ApplicationScoped
public class ExpireOrders extends ScheduledWorker {
    private static final int PAGE = 25;
    /** More than a shop has whose buyers leave ten orders a minute unpaid. */
    private static final int MOST_WARNED = 100;
    /** One order takes two calls of the provider at their longest, and a transaction with its retries. */
    private static final Duration ONE_ORDER = Duration.ofSeconds(20);

    private final Orders orders;
    private final OrderExpiry expiry;
    private final ExpiryWarning warning;
    private final Queues queues;
    private final PaymentProvider provider;
    private final Clock clock;

    /** What a run did. */
    private static final class Tally {
        private final Set<OrderId> seen = new HashSet<>();
        private int expired;
        private int toSettle;
        private int warned;
        private int failed;

        @Override
        public String toString() {
            return expired + " orders expired, " + toSettle + " left to be settled, " + warned + " warned, " + failed
                    + " failed";
        }
    }

    @Inject
    ExpireOrders(
            WorkerFrame frame,
            Orders orders,
            OrderExpiry expiry,
            ExpiryWarning warning,
            Queues queues,
            PaymentProvider provider,
            Clock clock) {
        super(frame);
        this.orders = orders;
        this.expiry = expiry;
        this.warning = warning;
        this.queues = queues;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    protected String run(Remaining remaining) {
        var tally = new Tally();
        while (!remaining.isLessThan(ONE_ORDER)) {
            var due = orders.overdue(clock.instant(), tally.seen.size() + PAGE).stream()
                    .filter(id -> !tally.seen.contains(id))
                    .toList();
            if (due.isEmpty()) {
                break;
            }
            for (var id : due) {
                if (remaining.isLessThan(ONE_ORDER)) {
                    break;
                }
                tally.seen.add(id);
                attempt(id, tally, () -> expire(id, tally));
            }
        }
        warn(remaining, tally);
        return tally.toString();
    }

    /** Those that are overdue already are passed by: a warning is no use to them. */
    private void warn(Remaining remaining, Tally tally) {
        var soon = orders.overdue(clock.instant().plus(ExpiryWarning.AHEAD), tally.seen.size() + MOST_WARNED);
        for (var id : soon) {
            if (remaining.isLessThan(ONE_ORDER)) {
                return;
            }
            if (tally.seen.add(id)) {
                attempt(id, tally, () -> warn(id, tally));
            }
        }
    }

    private void warn(OrderId id, Tally tally) {
        Receipts.current().forOrder(id.value());
        tally.warned += warning.warn(id) ? 1 : 0;
    }

    private void attempt(OrderId id, Tally tally, Runnable work) {
        if (!done("order " + id, work)) {
            tally.failed++;
        }
    }

    private void expire(OrderId id, Tally tally) {
        Receipts.current().forOrder(id.value());
        switch (expiry.expire(id)) {
            case Outcome.Done _ -> tally.expired++;
            case Outcome.NotDue _ -> {}
            case Outcome.MoneyIsThere(var paymentId) -> {
                queues.send(PaymentMessage.of(provider.name(), paymentId, id.value(), "overdue"));
                tally.toSettle++;
            }
        }
    }
}
