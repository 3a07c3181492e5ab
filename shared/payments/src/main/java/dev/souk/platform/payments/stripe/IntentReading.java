package dev.souk.platform.payments.stripe;

import dev.souk.money.Money;
import dev.souk.payments.Dispute;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.payments.stripe.IntentJson.BalanceJson;
import dev.souk.platform.payments.stripe.IntentJson.ChargeJson;
import dev.souk.platform.payments.stripe.IntentJson.FailureJson;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a PaymentIntent means in our words. */
final class IntentReading {
    private IntentReading() {}

    static Intent of(IntentJson json, List<Dispute> disputes) {
        var currency = StripeCurrency.read(json.currency());
        var status = status(json);
        var paid = status == IntentStatus.SUCCEEDED || status == IntentStatus.REFUNDED;
        return new Intent(
                json.id(),
                Optional.ofNullable(json.metadata()).orElse(Map.of()).getOrDefault(StripePaymentProvider.ORDER, ""),
                Optional.ofNullable(json.clientSecret()),
                status,
                new Money(json.amount(), currency),
                new Money(paid ? fee(json) : 0, currency),
                new Money(refunded(json), currency),
                attempts(json),
                Optional.ofNullable(json.lastPaymentError())
                        .filter(_ -> status == IntentStatus.FAILED)
                        .map(FailureWords::of),
                disputes);
    }

    private static IntentStatus status(IntentJson json) {
        return switch (json.status()) {
            case "requires_payment_method", "requires_confirmation" ->
                json.lastPaymentError() == null ? IntentStatus.REQUIRES_PAYMENT : IntentStatus.FAILED;
            case "requires_action" -> IntentStatus.REQUIRES_ACTION;
            // To capture is Stripe's own next step here: nobody asks for it separately.
            case "processing", "requires_capture" -> IntentStatus.PROCESSING;
            case "succeeded" -> refunded(json) == json.amount() ? IntentStatus.REFUNDED : IntentStatus.SUCCEEDED;
            case "canceled" -> IntentStatus.CANCELED;
            default -> throw new ProviderUnavailable("Payment " + json.id() + " is " + json.status());
        };
    }

    private static long refunded(IntentJson json) {
        return Optional.ofNullable(json.latestCharge())
                .map(ChargeJson::amountRefunded)
                .orElse(0L);
    }

    /** In the currency of the payment: where we are paid in another one, at the rate of that payment. */
    private static long fee(IntentJson json) {
        var balance = Optional.ofNullable(json.latestCharge())
                .map(ChargeJson::balanceTransaction)
                .orElseThrow(() -> new ProviderUnavailable("What Stripe keeps of " + json.id() + " is not known yet"));
        return balance.amount() == json.amount() ? balance.fee() : converted(balance, json.amount());
    }

    private static long converted(BalanceJson balance, long amount) {
        var gross = BigInteger.valueOf(balance.amount());
        return BigInteger.valueOf(balance.fee())
                .multiply(BigInteger.valueOf(amount))
                .shiftLeft(1)
                .add(gross)
                .divide(gross.shiftLeft(1))
                .longValueExact();
    }

    /**
     * Stripe does not count attempts. Each has a payment method of its own, and most have a charge: the time of the newest of
     * both, in seconds since the intent was made, rises with them.
     */
    private static int attempts(IntentJson json) {
        var charged = Optional.ofNullable(json.latestCharge())
                .map(ChargeJson::created)
                .orElse(0L);
        var failed = Optional.ofNullable(json.lastPaymentError())
                .map(FailureJson::paymentMethod)
                .map(IntentJson.MethodJson::created)
                .orElse(0L);
        var newest = Math.max(charged, failed);
        var tried = newest > 0 || json.lastPaymentError() != null;
        return tried ? (int) Math.max(1, newest - json.created() + 1) : 0;
    }
}
