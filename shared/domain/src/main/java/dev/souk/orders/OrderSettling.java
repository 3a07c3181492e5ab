package dev.souk.orders;

import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;

/**
 * Brings an order into line with what the provider says of its payment now. What events say, and in which order they come,
 * does not matter: they only make us ask. Safe to repeat at any age, and to run twice at once.
 */
public final class OrderSettling {
    /** Names the one refund that an order can get here. */
    private static final String PAID_TOO_LATE = "paid-too-late";
    /** More steps than any order has left to go, with some lost races between them. */
    private static final int ROUNDS = 10;

    private final Orders orders;
    private final PaymentProvider provider;
    private final Clock clock;

    public OrderSettling(Orders orders, PaymentProvider provider, Clock clock) {
        this.orders = orders;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Settles an order by a payment.
     *
     * @return the order as it stands then
     * @throws SettlementFault where payment and order do not belong together; nothing was changed
     */
    public Order settle(OrderId id, String paymentId) {
        var intent = provider.read(paymentId);
        if (!intent.orderId().equals(id.value())) {
            throw new SettlementFault("Payment " + paymentId + " pays for " + intent.orderId() + ", not for " + id);
        }
        for (int round = 0; round < ROUNDS; round++) {
            var order = orders.find(id).orElseThrow(() -> new SettlementFault("There is no order " + id));
            requireOwn(order, intent);
            var next = step(order, intent);
            if (next.version() == order.version()) {
                return order;
            }
            // Stored or overtaken by somebody: in both cases, look again whether there is more to do.
            orders.advance(next);
        }
        throw new IllegalStateException("Order " + id + " is changed by too many at once");
    }

    private Order step(Order order, Intent intent) {
        return switch (intent.status()) {
            case REQUIRES_PAYMENT, REQUIRES_ACTION, PROCESSING, CANCELED -> order;
            case FAILED -> failed(order, intent);
            case SUCCEEDED -> succeeded(order, intent);
            case REFUNDED -> refunded(order, intent);
        };
    }

    private Order failed(Order order, Intent intent) {
        var reason = intent.failure().orElse("The payment was not accepted.");
        return order.state() instanceof Pending
                ? order.paymentFailed(
                        intent.paymentId(), new PaymentFailure(intent.attempts(), reason), clock.instant())
                : order;
    }

    private Order succeeded(Order order, Intent intent) {
        return switch (order.state()) {
            case Pending _ -> order.paid(intent.paymentId(), intent.fee(), clock.instant());
            case Expired _ -> {
                var refund = provider.refund(intent.paymentId(), PAID_TOO_LATE);
                if (refund.status() != IntentStatus.REFUNDED) {
                    throw new SettlementFault(
                            "Payment " + intent.paymentId() + " came too late and is not refunded but "
                                    + refund.status().code());
                }
                yield order.refunded(refund.paymentId(), refund.fee(), clock.instant());
            }
            // Refunded: a refund that we had asked for before this answer was read.
            case Paid _, Refunded _ -> order;
        };
    }

    private Order refunded(Order order, Intent intent) {
        return switch (order.state()) {
            case Pending _ -> order.paid(intent.paymentId(), intent.fee(), clock.instant());
            case Expired _, Paid _ -> order.refunded(intent.paymentId(), intent.fee(), clock.instant());
            case Refunded _ -> order;
        };
    }

    private static void requireOwn(Order order, Intent intent) {
        if (!intent.amount().equals(order.totals().total())) {
            throw new SettlementFault("Payment " + intent.paymentId() + " is over "
                    + intent.amount().amount() + ", order " + order.id() + " over "
                    + order.totals().total().amount());
        }
        order.state()
                .payment()
                .filter(known -> !known.equals(intent.paymentId()))
                .ifPresent(known -> {
                    throw new SettlementFault(
                            "Order " + order.id() + " is paid by " + known + ", not by " + intent.paymentId());
                });
    }
}
