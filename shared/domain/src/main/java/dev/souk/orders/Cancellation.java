package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls an order off, or a seller's part of it. What was paid for it is to go back. */
final class Cancellation {
    private static final String OF_ALL = "cancelled";

    private Cancellation() {}

    static Optional<CancelObstacle> obstacle(Order order, Instant now) {
        return switch (order.state()) {
            case Pending _ -> Optional.empty();
            case Expired _ -> Optional.of(CancelObstacle.ORDER_EXPIRED);
            case Cancelled _, Refunded _ -> Optional.of(CancelObstacle.ORDER_REFUNDED);
            case Paid _ -> obstacle(order.fulfilments(), now);
        };
    }

    private static Optional<CancelObstacle> obstacle(List<Fulfilment> parts, Instant now) {
        if (!parts.stream().allMatch(Fulfilment::isUntouched)) {
            return Optional.of(CancelObstacle.ORDER_IN_FULFILMENT);
        }
        return parts.stream().anyMatch(part -> part.isBeyondRecall(now))
                ? Optional.of(CancelObstacle.CANCELLATION_WINDOW_OVER)
                : Optional.empty();
    }

    static Order ofAll(Order order, Actor actor, Optional<String> reason, Instant now) {
        var entry = TimelineEntry.of(now, OrderEvent.CANCELLED).by(actor).because(reason);
        var cancelled = new Cancelled(order.state().payment(), now);
        if (!order.wasPaid()) {
            return order.next(cancelled, order.ledger(), order.refunds(), entry);
        }
        var refund = Refunds.next(order, OF_ALL, order.left());
        return order.next(cancelled, order.ledger(), Refunds.with(order.refunds(), refund), entry.of(refund));
    }

    /** Where it is the last part that somebody would have sent, nothing of the order remains. */
    static Order ofPart(Order order, SellerId seller, TimelineEntry entry) {
        var refund = Refunds.next(order, "cancelled-" + seller, order.left().of(seller, order.lines()));
        var last = order.fulfilments().stream()
                .filter(part -> !part.seller().equals(seller))
                .allMatch(part -> part.state() == FulfilmentState.CANCELLED);
        return order.next(
                last ? new Cancelled(order.state().payment(), entry.at()) : order.state(),
                order.ledger(),
                Refunds.with(order.refunds(), refund),
                entry.of(refund));
    }
}
