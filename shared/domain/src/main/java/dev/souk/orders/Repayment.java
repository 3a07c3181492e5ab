package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import java.time.Instant;
import java.util.Optional;

/** Books money that is back. */
final class Repayment {
    /** A refund that nobody asked for here. */
    private static final String AT_THE_PROVIDER = "at-the-provider";

    private Repayment() {}

    /** Of a refund that is known nothing changes. */
    static Order requested(Order order, String id, OrderParts parts, TimelineEntry entry) {
        if (Refunds.find(order.refunds(), id).isPresent()) {
            return order;
        }
        var seller = entry.seller().orElseThrow();
        var part = order.fulfilment(seller).filter(found -> found.state() != FulfilmentState.CANCELLED);
        var theirs = Returns.unclaimed(order).of(seller, order.lines());
        if (!(order.state() instanceof Paid) || part.isEmpty() || parts.isEmpty() || !theirs.contains(parts)) {
            throw new IllegalStateException("Order " + order.id() + " has no such part of " + seller + " to pay back");
        }
        var refund = Refunds.next(order, id, parts);
        return order.next(order.state(), order.ledger(), Refunds.with(order.refunds(), refund), entry.of(refund));
    }

    /** Ends as refunded where this was the last that was to come back. */
    static Order booked(Order order, Refund refund, Instant now) {
        if (refund.done() || !order.refunds().contains(refund)) {
            throw new IllegalStateException("Order " + order.id() + " awaits no refund " + refund.id());
        }
        var refunds = Refunds.booked(order.refunds(), refund);
        var all = refunds.stream().allMatch(Refund::done)
                && order.repaid().plus(refund.amount()).equals(order.totals().total());
        var event = all ? OrderEvent.REFUNDED : OrderEvent.PARTLY_REFUNDED;
        var state = all ? new Refunded(order.state().payment().orElseThrow(), now) : order.state();
        var entry = TimelineEntry.of(now, event).about(seller(order, refund)).of(refund);
        return order.next(state, Refunds.posted(order, refund), refunds, entry);
    }

    /** All that is left went back. */
    static Order inFull(Order order, String paymentId, Money fee, Instant now) {
        return switch (order.state()) {
            case Expired _ -> tooLate(order, paymentId, fee, now);
            case Cancelled _ -> order.wasPaid() ? rest(order, now) : tooLate(order, paymentId, fee, now);
            case Paid _ -> rest(order, now);
            case Pending _, Refunded _ ->
                throw new IllegalStateException(
                        "Order " + order.id() + " is " + order.state().code());
        };
    }

    private static Order tooLate(Order order, String paymentId, Money fee, Instant now) {
        return order.next(
                new Refunded(paymentId, now),
                order.ledger().with(Settlement.returned(order.totals().total(), fee)),
                order.refunds(),
                TimelineEntry.of(now, OrderEvent.REFUNDED));
    }

    private static Order rest(Order order, Instant now) {
        if (!order.refunds().stream().allMatch(Refund::done)) {
            throw new IllegalStateException("Order " + order.id() + " awaits refunds of its own");
        }
        var rest = Refunds.next(order, AT_THE_PROVIDER, order.left());
        var entry = TimelineEntry.of(now, OrderEvent.REFUNDED).of(rest);
        return order.next(
                new Refunded(order.state().payment().orElseThrow(), now),
                Refunds.posted(order, rest),
                Refunds.with(order.refunds(), rest.booked()),
                entry);
    }

    /** Whose part it is about, as whoever asked for it said. */
    private static Optional<SellerId> seller(Order order, Refund refund) {
        return order.timeline().stream()
                .filter(entry -> entry.subject().equals(Optional.of(refund.id())))
                .flatMap(entry -> entry.seller().stream())
                .findFirst();
    }
}
