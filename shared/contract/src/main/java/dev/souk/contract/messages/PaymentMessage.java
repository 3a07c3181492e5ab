package dev.souk.contract.messages;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a payment, so its order is to be brought into line with what the provider says now. It
 * goes over the queue of payments.
 *
 * @param version of this form: {@link #VERSION}
 * @param provider the provider's name, as in its webhook's path
 * @param paymentId the provider's name for the payment
 * @param orderId the order that it pays; null where the event does not name it, though the provider does if asked
 * @param cause the provider's event, or what made us ask; for the log only
 */
@Json
public record PaymentMessage(
        int version,
        String provider,
        String paymentId,
        @Nullable String orderId,
        String cause) {
    /** The form that is written today. */
    public static final int VERSION = 1;

    /** A message of today's form. */
    public static PaymentMessage of(String provider, String paymentId, @Nullable String orderId, String cause) {
        return new PaymentMessage(VERSION, provider, paymentId, orderId, cause);
    }

    /** What makes two messages the same question: the answer is asked for when it is handled, not when it was sent. */
    public String businessKey() {
        return (orderId == null ? "" : orderId) + "#" + paymentId;
    }
}
