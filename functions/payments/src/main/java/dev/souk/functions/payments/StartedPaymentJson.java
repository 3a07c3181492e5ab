package dev.souk.functions.payments;

import dev.souk.payments.Intent;
import dev.souk.platform.json.MoneyJson;
import dev.souk.platform.payments.stripe.StripePaymentProvider;
import dev.souk.platform.settings.Settings;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code StartedPayment}.
 *
 * @param confirmUrl of the sandbox alone
 * @param scriptUrl of Stripe alone, as its publishable key
 */
@Json
record StartedPaymentJson(
        String provider,
        String paymentId,
        String clientSecret,
        @Nullable String confirmUrl,
        @Nullable String scriptUrl,
        @Nullable String publishableKey,
        MoneyJson amount) {

    /** What the page needs to take the card. */
    static StartedPaymentJson of(String provider, Intent intent, Settings settings) {
        var address = settings.paymentBrowserUrl().toString();
        var ofStripe = provider.equals(StripePaymentProvider.NAME);
        return new StartedPaymentJson(
                provider,
                intent.paymentId(),
                intent.clientSecret().orElseThrow(),
                ofStripe ? null : address + "/v1/intents/" + intent.paymentId() + "/confirm",
                ofStripe ? address : null,
                ofStripe ? settings.paymentPublishableKey() : null,
                MoneyJson.of(intent.amount()));
    }
}
