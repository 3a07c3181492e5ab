package dev.souk.platform.payments;

import dev.souk.payments.PaymentProvider;
import dev.souk.platform.payments.stripe.StripePaymentProvider;
import dev.souk.platform.payments.stripe.StripeWebhook;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Picks the provider that the settings name. A deployment has one; to change it is told of in {@code docs/payments.md}. */
@Singleton
class PaymentProviders {
    @Produces
    @Singleton
    PaymentProvider provider(
            Settings settings, Provider<SandboxPaymentProvider> sandbox, Provider<StripePaymentProvider> stripe) {
        return switch (settings.paymentProvider()) {
            case SandboxPaymentProvider.NAME -> sandbox.get();
            case StripePaymentProvider.NAME -> stripe.get();
            default -> throw unknown(settings);
        };
    }

    @Produces
    @Singleton
    ProviderWebhook webhook(Settings settings, Provider<SandboxWebhook> sandbox, Provider<StripeWebhook> stripe) {
        return switch (settings.paymentProvider()) {
            case SandboxPaymentProvider.NAME -> sandbox.get();
            case StripePaymentProvider.NAME -> stripe.get();
            default -> throw unknown(settings);
        };
    }

    private static IllegalArgumentException unknown(Settings settings) {
        return new IllegalArgumentException(
                "SOUK_PAYMENT_PROVIDER is '" + settings.paymentProvider() + "': it takes sandbox or stripe");
    }
}
