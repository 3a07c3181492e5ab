package dev.souk.functions.payments;

import dev.souk.payments.Intent;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;

/** The contract's {@code StartedPayment}. */
@Json
record StartedPaymentJson(String provider, String paymentId, String clientSecret, String confirmUrl, MoneyJson amount) {

    /**
     * What the page needs to take the card.
     *
     * @param confirmAddress where the provider takes cards from browsers
     */
    static StartedPaymentJson of(String provider, Intent intent, String confirmAddress) {
        return new StartedPaymentJson(
                provider,
                intent.paymentId(),
                intent.clientSecret().orElseThrow(),
                confirmAddress + "/v1/intents/" + intent.paymentId() + "/confirm",
                MoneyJson.of(intent.amount()));
    }
}
