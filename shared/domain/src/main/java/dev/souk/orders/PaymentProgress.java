package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import java.time.Instant;
import java.util.Optional;

/** Takes a pending order towards its payment, or past it. */
final class PaymentProgress {
    private PaymentProgress() {}

    static Order started(Order order, String paymentId, Instant now) {
        var pending = pending(order);
        if (pending.paymentId().isPresent()) {
            requireSame(order, pending.paymentId().get(), paymentId);
            return order;
        }
        return order.next(
                new Pending(Optional.of(paymentId), pending.failure()),
                order.ledger(),
                order.refunds(),
                TimelineEntry.of(now, OrderEvent.PAYMENT_STARTED));
    }

    static Order failed(Order order, String paymentId, PaymentFailure failure, Instant now) {
        var pending = pending(order);
        pending.paymentId().ifPresent(known -> requireSame(order, known, paymentId));
        if (pending.failure()
                .filter(known -> known.attempt() >= failure.attempt())
                .isPresent()) {
            return order;
        }
        return order.next(
                new Pending(Optional.of(paymentId), Optional.of(failure)),
                order.ledger(),
                order.refunds(),
                TimelineEntry.of(now, OrderEvent.PAYMENT_FAILED).because(Optional.of(failure.reason())));
    }

    static Order paid(Order order, String paymentId, Money fee, Instant now) {
        pending(order);
        return order.next(
                new Paid(paymentId, now),
                order.ledger().with(Settlement.paid(order, fee)),
                order.refunds(),
                TimelineEntry.of(now, OrderEvent.PAID));
    }

    static Order warned(Order order, Instant now) {
        return order.next(
                pending(order), order.ledger(), order.refunds(), TimelineEntry.of(now, OrderEvent.EXPIRY_WARNED));
    }

    static Order expired(Order order, Instant now) {
        if (!order.isOverdue(now)) {
            throw new IllegalStateException(
                    "Order " + order.id() + " is " + order.state().code() + " until " + order.expiresAt());
        }
        return order.next(
                new Expired(order.state().payment(), now),
                order.ledger(),
                order.refunds(),
                TimelineEntry.of(now, OrderEvent.EXPIRED));
    }

    static void requireSame(Order order, String known, String paymentId) {
        if (!known.equals(paymentId)) {
            throw new IllegalStateException("Order " + order.id() + " is paid by " + known + ", not by " + paymentId);
        }
    }

    private static Pending pending(Order order) {
        if (order.state() instanceof Pending pending) {
            return pending;
        }
        throw new IllegalStateException(
                "Order " + order.id() + " is " + order.state().code());
    }
}
