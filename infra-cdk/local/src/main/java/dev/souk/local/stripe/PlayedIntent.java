package dev.souk.local.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent, as it is kept.
 *
 * @param created seconds since 1970, as all times here
 * @param status as Stripe writes it
 * @param charge of the last attempt that got so far; null where none did
 * @param failure of the last attempt, where it failed
 * @param challenged the card whose bank waits for an answer; null where none does
 */
record PlayedIntent(
        String id,
        String clientSecret,
        long created,
        long amount,
        String currency,
        Map<String, String> metadata,
        String status,
        @Nullable Charge charge,
        @Nullable Failure failure,
        @Nullable String challenged) {

    /** A charge; {@code refunded} is what went back of it. */
    record Charge(String id, long created, boolean paid, long refunded) {}

    /** Why an attempt failed; {@code tried} is when its payment method was made. */
    record Failure(String code, @Nullable String declineCode, String message, long tried) {}

    static PlayedIntent made(
            String id, String clientSecret, long created, long amount, String currency, Map<String, String> metadata) {
        return new PlayedIntent(
                id, clientSecret, created, amount, currency, metadata, "requires_payment_method", null, null, null);
    }

    boolean isOpen() {
        return status.startsWith("requires_");
    }

    boolean isPaid() {
        return charge != null && charge.paid();
    }

    /** What can still go back. */
    long left() {
        return charge != null && charge.paid() ? amount - charge.refunded() : 0;
    }

    PlayedIntent paid(String chargeId, long now) {
        return become("succeeded", new Charge(chargeId, now, true, 0), null, null);
    }

    PlayedIntent declined(String chargeId, Failure why) {
        return become("requires_payment_method", new Charge(chargeId, why.tried(), false, 0), why, null);
    }

    PlayedIntent notAuthenticated(Failure why) {
        return become("requires_payment_method", charge, why, null);
    }

    PlayedIntent challenged(String card) {
        return become("requires_action", charge, null, card);
    }

    PlayedIntent canceled() {
        return become("canceled", charge, failure, null);
    }

    PlayedIntent refunded(long more) {
        if (charge == null) {
            throw new IllegalStateException("Nothing was paid by " + id);
        }
        var after = new Charge(charge.id(), charge.created(), true, charge.refunded() + more);
        return become(status, after, null, null);
    }

    private PlayedIntent become(
            String next, @Nullable Charge nextCharge, @Nullable Failure nextFailure, @Nullable String card) {
        return new PlayedIntent(
                id, clientSecret, created, amount, currency, metadata, next, nextCharge, nextFailure, card);
    }
}
