package dev.souk.orders;

import dev.souk.orders.OrderState.Pending;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;
import java.util.Optional;

/**
 * Calls a whole order off for its shopper. Of one that is not paid the provider comes first: once it has cancelled, no money
 * can come any more; where it says that the money is there, the order is settled, and then called off as a paid one. What it
 * held goes back in the transaction that calls it off, on condition of its version. The money of a paid one is given back by
 * the payment worker, which finds the refund in the order.
 */
public final class OrderCancelling {
    private final Orders orders;
    private final PaymentProvider provider;
    private final OrderSettling settling;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** It is called off, now or before. */
        record Done(Order order) implements Outcome {}

        /** Nothing was changed. */
        record Refused(CancelObstacle obstacle) implements Outcome {}
    }

    public OrderCancelling(Orders orders, PaymentProvider provider, Clock clock) {
        this.orders = orders;
        this.provider = provider;
        this.settling = new OrderSettling(orders, provider, clock);
        this.clock = clock;
    }

    /**
     * Calls it off, or says why not.
     *
     * @param reason fit to show to whoever reads the timeline
     * @throws dev.souk.payments.ProviderUnavailable where the provider does not answer; ask again
     */
    public Outcome cancel(Order read, Actor actor, Optional<String> reason) {
        return Rounds.from(read, orders, order -> round(order, actor, reason));
    }

    /** Empty also where the order was settled first: as a paid one it is called off in the next round. */
    private Optional<Outcome> round(Order order, Actor actor, Optional<String> reason) {
        if (order.isCancelled()) {
            return Optional.of(new Outcome.Done(order));
        }
        var now = clock.instant();
        var obstacle = order.cancelObstacle(now);
        if (obstacle.isPresent()) {
            return Optional.of(new Outcome.Refused(obstacle.get()));
        }
        var next = order.state() instanceof Pending(var payment, var _)
                ? unpaid(order, payment, actor, reason)
                : Optional.of(order.cancelled(actor, reason, now));
        if (next.isEmpty()) {
            return Optional.of(new Outcome.Refused(CancelObstacle.PAYMENT_IN_PROGRESS));
        }
        return next.filter(Order::isCancelled)
                .filter(cancelled -> orders.release(cancelled, Release.of(order, order.left(), true)))
                .map(Outcome.Done::new);
    }

    /** The order called off, or settled where the money is there; empty where the provider does not know yet. */
    private Optional<Order> unpaid(Order order, Optional<String> payment, Actor actor, Optional<String> reason) {
        var status = payment.map(id -> provider.cancel(id).status()).orElse(IntentStatus.CANCELED);
        return switch (status) {
            case CANCELED -> Optional.of(order.cancelled(actor, reason, clock.instant()));
            case SUCCEEDED, REFUNDED -> payment.map(id -> settling.settle(order.id(), id));
            case REQUIRES_PAYMENT, REQUIRES_ACTION, PROCESSING, FAILED -> Optional.empty();
        };
    }
}
