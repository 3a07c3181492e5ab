package dev.souk.payments;

import dev.souk.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A payment provider in memory, which keeps a fee of 1.4 % and 20 and counts what really went back. */
public class FakeProvider implements PaymentProvider {
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Money> refunds = new LinkedHashMap<>();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public synchronized Intent open(String orderId, Money amount) {
        var none = Money.zero(amount.currency());
        return intents.computeIfAbsent(
                "pay-" + orderId,
                id -> new Intent(
                        id,
                        orderId,
                        Optional.of("secret"),
                        IntentStatus.REQUIRES_PAYMENT,
                        amount,
                        none,
                        none,
                        0,
                        Optional.empty(),
                        List.of()));
    }

    @Override
    public synchronized Intent read(String paymentId) {
        return Optional.ofNullable(intents.get(paymentId))
                .orElseThrow(() -> new ProviderUnavailable("No payment " + paymentId));
    }

    @Override
    public synchronized Intent cancel(String paymentId) {
        return switch (read(paymentId).status()) {
            case SUCCEEDED, REFUNDED, PROCESSING -> read(paymentId);
            case REQUIRES_PAYMENT, REQUIRES_ACTION, FAILED, CANCELED -> become(paymentId, IntentStatus.CANCELED);
        };
    }

    @Override
    public synchronized Intent refund(String paymentId, Money amount, String reason) {
        var intent = read(paymentId);
        var sum = intent.refunded().plus(amount);
        if (intent.status() != IntentStatus.SUCCEEDED
                || sum.compareTo(intent.amount()) > 0
                || refunds.containsKey(paymentId + "#" + reason)) {
            return intent;
        }
        refunds.put(paymentId + "#" + reason, amount);
        var all = sum.equals(intent.amount());
        var next = new Intent(
                intent.paymentId(),
                intent.orderId(),
                intent.clientSecret(),
                all ? IntentStatus.REFUNDED : IntentStatus.SUCCEEDED,
                intent.amount(),
                intent.fee(),
                sum,
                intent.attempts(),
                intent.failure(),
                intent.disputes());
        intents.put(paymentId, next);
        return next;
    }

    /** The shopper pays with a card that works. */
    public synchronized void succeed(String paymentId) {
        var intent = read(paymentId);
        if (intent.status() == IntentStatus.CANCELED) {
            throw new IllegalStateException("A cancelled payment cannot be paid");
        }
        var fee = new Money(
                intent.amount().amount() * 14 / 1_000 + 20, intent.amount().currency());
        put(intent, IntentStatus.SUCCEEDED, fee, intent.attempts() + 1, Optional.empty());
    }

    /** The shopper pays with a card that does not work. */
    public synchronized void fail(String paymentId, String failure) {
        var intent = read(paymentId);
        put(intent, IntentStatus.FAILED, intent.fee(), intent.attempts() + 1, Optional.of(failure));
    }

    public synchronized Intent become(String paymentId, IntentStatus status) {
        var intent = read(paymentId);
        return put(intent, status, intent.fee(), intent.attempts(), intent.failure());
    }

    /** What the shopper's bank has been told, and has decided. */
    public synchronized void dispute(String paymentId, Dispute... disputes) {
        var intent = read(paymentId);
        var next = new Intent(
                paymentId,
                intent.orderId(),
                intent.clientSecret(),
                intent.status(),
                intent.amount(),
                intent.fee(),
                intent.refunded(),
                intent.attempts(),
                intent.failure(),
                List.of(disputes));
        intents.put(paymentId, next);
    }

    /** How often money went back. */
    public synchronized int refunds() {
        return refunds.size();
    }

    private Intent put(Intent intent, IntentStatus status, Money fee, int attempts, Optional<String> failure) {
        var next = new Intent(
                intent.paymentId(),
                intent.orderId(),
                intent.clientSecret(),
                status,
                intent.amount(),
                fee,
                intent.refunded(),
                attempts,
                failure,
                intent.disputes());
        intents.put(intent.paymentId(), next);
        return next;
    }
}
