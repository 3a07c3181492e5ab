package dev.souk.platform.payments;

import dev.souk.money.Money;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An intent as the sandbox's API writes it. */
@Json
record SandboxIntent(
        String paymentId,
        String orderId,
        @Nullable String clientSecret,
        String status,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson refunded,
        int attempts,
        @Nullable String failure) {

    Intent toIntent() {
        return new Intent(
                paymentId,
                orderId,
                Optional.ofNullable(clientSecret),
                IntentStatus.of(status),
                money(amount),
                money(fee),
                money(refunded),
                attempts,
                Optional.ofNullable(failure),
                List.of());
    }

    private static Money money(MoneyJson json) {
        return Money.of(json.amount(), json.currency());
    }
}
