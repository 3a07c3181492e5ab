package dev.souk.functions.payments;

import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.Orders;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Asks the provider about every payment that has been pending for long, and settles the order by the answer. Nothing may
 * depend on a webhook's arrival: where none comes, this finds the money. What is overdue altogether is left to
 * {@code ExpireOrders}, which asks the provider too.
 */
@Named("ReconcilePayments")
@ApplicationScoped
public class ReconcilePayments extends ScheduledWorker {
    /** A shopper may take minutes over their bank's questions; a webhook takes seconds. */
    static final Duration LONG = Duration.ofMinutes(5);
    /** More wait for their payment at one time only in a shop that takes ten orders a minute; the next run goes on. */
    private static final int MOST = 300;
    /** One order takes one call of the provider at its longest, and a few of the table. */
    private static final Duration ONE_ORDER = Duration.ofSeconds(12);

    private final Orders orders;
    private final OrderSettling settling;
    private final Clock clock;

    /** What a run did. */
    private static final class Tally {
        private int asked;
        private int healed;
        private int failed;

        @Override
        public String toString() {
            return asked + " payments asked about, " + healed + " orders settled by it, " + failed + " failed";
        }
    }

    @Inject
    ReconcilePayments(WorkerFrame frame, Orders orders, OrderSettling settling, Clock clock) {
        super(frame);
        this.orders = orders;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    protected String run(Remaining remaining) {
        var tally = new Tally();
        for (var id : pendingForLong()) {
            if (remaining.isLessThan(ONE_ORDER)) {
                break;
            }
            if (!done("order " + id, () -> reconcile(id, tally))) {
                tally.failed++;
            }
        }
        return tally.toString();
    }

    /** An order that was placed that long ago expires that much earlier than one that is placed now. */
    private List<OrderId> pendingForLong() {
        return orders.overdue(clock.instant().plus(Order.PAYABLE).minus(LONG), MOST);
    }

    private void reconcile(OrderId id, Tally tally) {
        Receipts.current().forOrder(id.value());
        var order = orders.find(id).filter(found -> found.isPayable(clock.instant()));
        order.flatMap(found -> found.state().payment()).ifPresent(paymentId -> {
            tally.asked++;
            var settled = settling.settle(id, paymentId);
            tally.healed += settled.version() == order.orElseThrow().version() ? 0 : 1;
        });
    }
}
