package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A seller's part of a paid order. Nothing of it is kept beside the timeline, which it follows from.
 *
 * @param since when it came into this state
 * @param tracking once it was sent
 * @param cancellableUntil when the shopper may not call it off any more, packed or not; empty where only its state says so
 */
public record Fulfilment(
        SellerId seller,
        String sellerName,
        FulfilmentState state,
        Instant since,
        Optional<Tracking> tracking,
        Optional<Instant> cancellableUntil) {

    /** One a seller, in the order of the lines; none where the order was not paid in time. */
    static List<Fulfilment> of(Order order) {
        var paid = order.timeline().stream()
                .filter(entry -> entry.event() == OrderEvent.PAID)
                .map(TimelineEntry::at)
                .findFirst();
        var fulfilments = new ArrayList<Fulfilment>();
        paid.ifPresent(since -> order.lines().forEach(line -> {
            if (fulfilments.stream().noneMatch(known -> known.seller.equals(line.sellerId()))) {
                var open = new Fulfilment(
                        line.sellerId(),
                        line.sellerName(),
                        FulfilmentState.OPEN,
                        since,
                        Optional.empty(),
                        cancellableUntil(order, line.sellerId(), since));
                fulfilments.add(order.timeline().stream().reduce(open, Fulfilment::after, (one, _) -> one));
            }
        }));
        return List.copyOf(fulfilments);
    }

    /** As the seller's terms were when the order was placed. */
    private static Optional<Instant> cancellableUntil(Order order, SellerId seller, Instant paid) {
        return order.shipments().stream()
                .filter(shipment -> shipment.sellerId().equals(seller))
                .flatMapToInt(shipment -> shipment.cancellationHours().stream())
                .mapToObj(hours -> paid.plus(Duration.ofHours(hours)))
                .findFirst();
    }

    /** Whether the order may still be called off as far as this part goes. */
    boolean isUntouched() {
        return state == FulfilmentState.OPEN || state == FulfilmentState.CANCELLED;
    }

    /** Whether it is still to be sent, and its time to be called off is over. */
    boolean isBeyondRecall(Instant now) {
        return state == FulfilmentState.OPEN
                && cancellableUntil.filter(until -> !now.isBefore(until)).isPresent();
    }

    private Fulfilment after(TimelineEntry entry) {
        if (entry.event() == OrderEvent.CANCELLED) {
            return at(FulfilmentState.CANCELLED, entry);
        }
        if (!entry.seller().equals(Optional.of(seller))) {
            return this;
        }
        return switch (entry.event()) {
            case ACCEPTED -> at(FulfilmentState.ACCEPTED, entry);
            case SHIPPED -> at(FulfilmentState.SHIPPED, entry);
            case DELIVERED -> at(FulfilmentState.DELIVERED, entry);
            case FULFILMENT_CANCELLED -> at(FulfilmentState.CANCELLED, entry);
            case PLACED,
                    PAYMENT_STARTED,
                    PAYMENT_FAILED,
                    PAID,
                    EXPIRY_WARNED,
                    EXPIRED,
                    CANCELLED,
                    REFUND_REQUESTED,
                    PARTLY_REFUNDED,
                    REFUNDED,
                    RETURN_REQUESTED,
                    RETURN_WITHDRAWN,
                    RETURN_APPROVED,
                    RETURN_REFUSED,
                    RETURN_RECEIVED,
                    CLAIMED,
                    DISPUTED,
                    DISPUTE_CLOSED -> this;
        };
    }

    private Fulfilment at(FulfilmentState next, TimelineEntry entry) {
        return new Fulfilment(
                seller, sellerName, next, entry.at(), entry.tracking().or(() -> tracking), cancellableUntil);
    }
}
