package dev.souk.functions.payments;

import dev.souk.orders.OrderSettling;
import dev.souk.orders.Orders;
import dev.souk.orders.PaymentStarting;
import dev.souk.payments.PaymentProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the plain use cases together. */
@ApplicationScoped
class PaymentsBeans {
    @Produces
    @Singleton
    PaymentStarting starting(Orders orders, PaymentProvider provider, Clock clock) {
        return new PaymentStarting(orders, provider, clock);
    }

    @Produces
    @Singleton
    OrderSettling settling(Orders orders, PaymentProvider provider, Clock clock) {
        return new OrderSettling(orders, provider, clock);
    }
}
