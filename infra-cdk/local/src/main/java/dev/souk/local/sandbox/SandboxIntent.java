package dev.souk.local.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * An intent to pay, as the provider keeps it.
 *
 * @param amount in minor units
 * @param fee what the provider keeps, in minor units; zero until paid
 * @param refunded what went back, in minor units
 * @param attempts how often a card was sent
 * @param failure why the last attempt failed, fit to show to the shopper; null where it did not
 * @param challenged the number of the card whose bank waits for an answer; null where none does
 */
record SandboxIntent(
        String paymentId,
        String orderId,
        String clientSecret,
        String webhookUrl,
        Status status,
        long amount,
        String currency,
        long fee,
        long refunded,
        int attempts,
        @Nullable String failure,
        @Nullable String challenged) {

    /** Named as the API writes them. */
    enum Status {
        requires_payment,
        requires_action,
        processing,
        succeeded,
        failed,
        canceled,
        refunded
    }

    static SandboxIntent made(
            String paymentId, String orderId, String clientSecret, String webhookUrl, long amount, String currency) {
        return new SandboxIntent(
                paymentId,
                orderId,
                clientSecret,
                webhookUrl,
                Status.requires_payment,
                amount,
                currency,
                0,
                0,
                0,
                null,
                null);
    }

    /** Whether a card may be sent. */
    boolean isOpen() {
        return switch (status) {
            case requires_payment, requires_action, failed -> true;
            case processing, succeeded, canceled, refunded -> false;
        };
    }

    SandboxIntent attempted() {
        return changed(status, fee, attempts + 1, null, null);
    }

    SandboxIntent succeeded() {
        return changed(Status.succeeded, Fees.of(amount), attempts, null, null);
    }

    SandboxIntent failed(String why) {
        return changed(Status.failed, 0, attempts, why, null);
    }

    SandboxIntent challenged(String card) {
        return changed(Status.requires_action, 0, attempts, null, card);
    }

    SandboxIntent canceled() {
        return changed(Status.canceled, 0, attempts, failure, null);
    }

    /** Whether so much more can go back. */
    boolean canRefund(long more) {
        return status == Status.succeeded && more > 0 && more <= amount - refunded;
    }

    /** Where all is back the status says so; before that it stays. */
    SandboxIntent refunded(long more) {
        var sum = refunded + more;
        return new SandboxIntent(
                paymentId,
                orderId,
                clientSecret,
                webhookUrl,
                sum == amount ? Status.refunded : status,
                amount,
                currency,
                fee,
                sum,
                attempts,
                failure,
                challenged);
    }

    private SandboxIntent changed(
            Status newStatus, long newFee, int newAttempts, @Nullable String newFailure, @Nullable String card) {
        return new SandboxIntent(
                paymentId,
                orderId,
                clientSecret,
                webhookUrl,
                newStatus,
                amount,
                currency,
                newFee,
                refunded,
                newAttempts,
                newFailure,
                card);
    }
}
