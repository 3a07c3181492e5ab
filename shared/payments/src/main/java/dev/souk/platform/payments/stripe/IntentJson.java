package dev.souk.platform.payments.stripe;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Json.Naming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of a PaymentIntent, what we go by.
 *
 * @param amount in the currency's smallest unit
 * @param currency three small letters
 * @param created seconds since 1970, as all times of Stripe
 * @param latestCharge what the last attempt came to, where it got so far as to charge; expanded
 */
@Json(naming = Naming.LowerUnderscore)
record IntentJson(
        String id,
        String status,
        long amount,
        String currency,
        long created,
        @Nullable String clientSecret,
        @Nullable Map<String, String> metadata,
        @Nullable ChargeJson latestCharge,
        @Nullable FailureJson lastPaymentError) {

    /**
     * A charge.
     *
     * @param disputed whether it was ever contested
     * @param balanceTransaction what came of it for us, once it is settled; expanded
     */
    @Json(naming = Naming.LowerUnderscore)
    record ChargeJson(
            String id,
            long created,
            long amountRefunded,
            boolean disputed,
            @Nullable BalanceJson balanceTransaction) {}

    /**
     * What a charge brings us, in the currency that we are paid in, which can be another one.
     *
     * @param amount before the fee
     */
    @Json
    record BalanceJson(long amount, long fee) {}

    /** Why the last attempt failed. */
    @Json(naming = Naming.LowerUnderscore)
    record FailureJson(
            @Nullable String code,
            @Nullable String declineCode,
            @Nullable MethodJson paymentMethod) {}

    /** The card, or what else was tried; made anew for each attempt. */
    @Json
    record MethodJson(long created) {}
}
