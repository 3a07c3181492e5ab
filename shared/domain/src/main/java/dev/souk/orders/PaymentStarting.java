package dev.souk.orders;

import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;
import java.util.Optional;

/** Begins to pay for an order: one intent an order, however often it is asked for. */
public final class PaymentStarting {
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
        return Rounds.from(read, orders, this::round);
    }

    private Optional<Outcome> round(Order order) {
        if (!order.isPayable(clock.instant())) {
            return Optional.of(new Outcome.NotPayable(order));
        }
        // The provider first: an intent that we do not know of yet is found again under the same order.
        var intent = provider.open(order.id().value(), order.totals().total());
        var next = order.paymentStarted(intent.paymentId(), clock.instant());
        return next.version() == order.version() || orders.advance(next)
                ? Optional.of(new Outcome.Started(intent))
                : Optional.empty();
    }
}
