package dev.souk.orders;

import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;

/** Begins to pay for an order: one intent an order, however often it is asked for. */
public final class PaymentStarting {
    /** Nobody changes a pending order often. */
    private static final int ROUNDS = 5;

    private final Orders orders;
    private final PaymentProvider provider;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** To be confirmed in the browser. */
        record Started(Intent intent) implements Outcome {}

        /** It cannot be paid (any more): see its state, or it is pending and its time is over. */
        record NotPayable(Order order) implements Outcome {}
    }

    public PaymentStarting(Orders orders, PaymentProvider provider, Clock clock) {
        this.orders = orders;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Starts the payment.
     *
     * @throws dev.souk.payments.ProviderUnavailable where the provider does not answer; ask again
     */
    public Outcome start(Order read) {
        var order = read;
        for (int round = 0; round < ROUNDS; round++) {
            if (!order.isPayable(clock.instant())) {
                return new Outcome.NotPayable(order);
            }
            // The provider first: an intent that we do not know of yet is found again under the same order.
            var intent = provider.open(order.id().value(), order.totals().total());
            var next = order.paymentStarted(intent.paymentId(), clock.instant());
            if (next.version() == order.version() || orders.advance(next)) {
                return new Outcome.Started(intent);
            }
            var id = order.id();
            order = orders.find(id).orElseThrow(() -> new IllegalStateException("Order " + id + " is gone"));
        }
        throw new IllegalStateException("Order " + order.id() + " is changed by too many at once");
    }
}
