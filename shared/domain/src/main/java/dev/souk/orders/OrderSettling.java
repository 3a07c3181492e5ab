package dev.souk.orders;

import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.time.Clock;
import java.util.Optional;

/**
 * Brings an order into line with what the provider says of its payment now. What events say, and in which order they come,
 * does not matter: they only make us ask. Safe to repeat at any age, and to run twice at once.
 */
public final class OrderSettling {
    /** Names the refund of what came though nobody waited for it any more. */
    private static final String PAID_TOO_LATE = "paid-too-late";
    /** More steps than an order has left to go, unless it has dozens of refunds: then the message comes again. */
    private static final int ROUNDS = 30;

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
        return settle(id, intent);
    }

    /**
     * Settles the order that the provider says is paid by a payment.
     *
     * @return the order as it stands then; empty where the payment pays none of ours
     * @throws SettlementFault as above
     */
    public Optional<Order> settle(String paymentId) {
        var intent = provider.read(paymentId);
        return intent.orderId().isEmpty()
                ? Optional.empty()
                : Optional.of(settle(new OrderId(intent.orderId()), intent));
    }

    private Order settle(OrderId id, Intent intent) {
        var order = found(id);
        for (int round = 0; round < ROUNDS; round++) {
            requireOwn(order, intent);
            var next = step(order, intent);
            if (next.version() == order.version()) {
                return order;
            }
            // What is stored is known, and there may be more to do. Where somebody was quicker, or the answer to an
            // earlier try was lost, only another look tells.
            order = orders.advance(next) ? next : found(id);
        }
        throw new IllegalStateException("Order " + id + " is changed by too many at once");
    }

    private Order found(OrderId id) {
        return orders.find(id).orElseThrow(() -> new SettlementFault("There is no order " + id));
    }

    private Order step(Order order, Intent intent) {
        return switch (intent.status()) {
            case REQUIRES_PAYMENT, REQUIRES_ACTION, PROCESSING, CANCELED -> order;
            case FAILED -> failed(order, intent);
            case SUCCEEDED, REFUNDED -> moneyCame(order, intent);
        };
    }

    private Order failed(Order order, Intent intent) {
        var reason = intent.failure().orElse("The payment was not accepted.");
        return order.state() instanceof Pending
                ? order.paymentFailed(
                        intent.paymentId(), new PaymentFailure(intent.attempts(), reason), clock.instant())
                : order;
    }

    private Order moneyCame(Order order, Intent intent) {
        return switch (order.state()) {
            case Pending _ -> order.paid(intent.paymentId(), intent.fee(), clock.instant());
            case Expired _ -> tooLate(order, intent);
            case Paid _ -> wasPaid(order, intent);
            case Cancelled _ -> order.wasPaid() ? wasPaid(order, intent) : tooLate(order, intent);
            // A refund that we had asked for before this answer was read.
            case Refunded _ -> order.disputed(intent.disputes(), clock.instant());
        };
    }

    /** Disputes first: a refund of what is disputed may be refused, and the timeline then says why. */
    private Order wasPaid(Order order, Intent intent) {
        var next = order.disputed(intent.disputes(), clock.instant());
        return next.version() == order.version() ? refunded(order, intent) : next;
    }

    private Order tooLate(Order order, Intent intent) {
        var after = intent.status() == IntentStatus.REFUNDED
                ? intent
                : provider.refund(intent.paymentId(), intent.amount(), PAID_TOO_LATE);
        if (after.status() != IntentStatus.REFUNDED) {
            throw new SettlementFault("Payment " + intent.paymentId() + " came too late and is not refunded but "
                    + after.status().code());
        }
        return order.refunded(after.paymentId(), after.fee(), clock.instant());
    }

    /** One refund a step: those that the order asks for, the oldest first, and then what was done at the provider by hand. */
    private Order refunded(Order order, Intent intent) {
        var next = order.refunds().stream().filter(refund -> !refund.done()).findFirst();
        if (next.isPresent()) {
            giveBack(order, intent, next.get());
            return order.refundBooked(next.get(), clock.instant());
        }
        if (intent.status() == IntentStatus.REFUNDED) {
            return order.refunded(intent.paymentId(), intent.fee(), clock.instant());
        }
        if (intent.refunded().compareTo(order.repaid()) > 0) {
            throw new SettlementFault("Of payment " + intent.paymentId() + " "
                    + intent.refunded().amount() + " went back, of order " + order.id() + " "
                    + order.repaid().amount());
        }
        return order;
    }

    private void giveBack(Order order, Intent intent, Refund refund) {
        if (refund.amount().isZero()) {
            return;
        }
        var after = provider.refund(intent.paymentId(), refund.amount(), refund.id());
        // Less: it was not given. More, and not all: somebody gave back by hand, and nobody knows for what.
        var expected = order.repaid().plus(refund.amount());
        if (after.status() != IntentStatus.REFUNDED && !after.refunded().equals(expected)) {
            throw new SettlementFault("After refund " + refund.id() + " of order " + order.id() + " "
                    + after.refunded().amount() + " went back in all, not " + expected.amount());
        }
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
