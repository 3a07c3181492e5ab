package dev.souk.orders;

import java.time.Instant;
import java.util.Optional;

/** Where an order stands, with what only then is known. */
public sealed interface OrderState {
    /**
     * Awaits its payment.
     *
     * @param paymentId the provider's name for the payment, once one was started
     * @param failure the last attempt to pay, where it failed
     */
    record Pending(Optional<String> paymentId, Optional<PaymentFailure> failure) implements OrderState {}

    /** Paid in full. */
    record Paid(String paymentId, Instant at) implements OrderState {}

    /** Not paid in time; its stock went back. */
    record Expired(Optional<String> paymentId, Instant at) implements OrderState {}

    /**
     * Called off; its stock went back. Where it was paid, the money is on its way back.
     *
     * @param paymentId the provider's name for the payment, where one was started
     */
    record Cancelled(Optional<String> paymentId, Instant at) implements OrderState {}

    /** The money came and went back in full. */
    record Refunded(String paymentId, Instant at) implements OrderState {}

    /** The provider's name for the payment, where there is one. */
    default Optional<String> payment() {
        return switch (this) {
            case Pending pending -> pending.paymentId();
            case Paid paid -> Optional.of(paid.paymentId());
            case Expired expired -> expired.paymentId();
            case Cancelled cancelled -> cancelled.paymentId();
            case Refunded refunded -> Optional.of(refunded.paymentId());
        };
    }

    /** The state's name, as the contract lists it. */
    default String code() {
        return switch (this) {
            case Pending _ -> "pending";
            case Paid _ -> "paid";
            case Expired _ -> "expired";
            case Cancelled _ -> "cancelled";
            case Refunded _ -> "refunded";
        };
    }
}
