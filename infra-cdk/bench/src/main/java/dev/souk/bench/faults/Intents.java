package dev.souk.bench.faults;

import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;

/** Payments that are told otherwise than they are. */
final class Intents {
    private Intents() {}

    static Intent with(Intent intent, IntentStatus status) {
        return of(intent, intent.orderId(), status);
    }

    static Intent with(Intent intent, String orderId) {
        return of(intent, orderId, intent.status());
    }

    private static Intent of(Intent intent, String orderId, IntentStatus status) {
        return new Intent(
                intent.paymentId(),
                orderId,
                intent.clientSecret(),
                status,
                intent.amount(),
                intent.fee(),
                intent.refunded(),
                intent.attempts(),
                intent.failure(),
                intent.disputes());
    }
}
