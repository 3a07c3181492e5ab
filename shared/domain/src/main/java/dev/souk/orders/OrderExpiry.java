package dev.souk.orders;

import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;

/**
 * Expires an order that nobody paid in time. The provider comes first: once it has cancelled, no money can come any more,
 * and where it says that money is there, the order is left to be settled. The order and its stock change in one
 * transaction, on condition that it is still pending and overdue: a payment that is settled meanwhile wins.
 */
public final class OrderExpiry {
    private final Orders orders;
    private final PaymentProvider provider;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** It is expired, its stock is back. */
        record Done() implements Outcome {}

        /** There was nothing to do: it is not pending, or not overdue, or somebody else was faster. */
        record NotDue() implements Outcome {}

        /** The provider has the money, or may have: to be settled. */
        record MoneyIsThere(String paymentId) implements Outcome {}
    }

    public OrderExpiry(Orders orders, PaymentProvider provider, Clock clock) {
        this.orders = orders;
        this.provider = provider;
        this.clock = clock;
    }

    /** Expires this order, if it is due. */
    public Outcome expire(OrderId id) {
        var found = orders.find(id).filter(order -> order.isOverdue(clock.instant()));
        if (found.isEmpty()) {
            return new Outcome.NotDue();
        }
        var order = found.get();
        var payment = order.state().payment();
        if (payment.isPresent() && provider.cancel(payment.get()).status() != IntentStatus.CANCELED) {
            return new Outcome.MoneyIsThere(payment.get());
        }
        return orders.expire(order.expired(clock.instant())) ? new Outcome.Done() : new Outcome.NotDue();
    }
}
