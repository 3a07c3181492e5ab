package dev.souk.functions.orders;

import dev.souk.orders.OrderExpiry;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.Orders;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offers;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.ShippingRates;
import dev.souk.pricing.TaxRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the plain use cases together. */
@ApplicationScoped
class OrdersBeans {
    @Produces
    @Singleton
    Checkout checkout(Offers offers, Settings settings, Clock clock) {
        var pricing = new Pricing(settings.currency(), new ShippingRates(settings.country()), TaxRates.standard());
        return new Checkout(offers, pricing, clock);
    }

    @Produces
    @Singleton
    OrderPlacing placing(Checkout checkout, Orders orders, Clock clock) {
        return new OrderPlacing(checkout, orders, clock);
    }

    @Produces
    @Singleton
    OrderExpiry expiry(Orders orders, PaymentProvider provider, Clock clock) {
        return new OrderExpiry(orders, provider, clock);
    }
}
