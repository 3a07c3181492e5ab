package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A return: what was asked for, and what has become of it. Only the request is kept; the rest follows from the timeline.
 *
 * @param words what the shopper said beyond the reason
 * @param since when it came into this state
 * @param answer what whoever brought it into this state said
 * @param address where it is to be sent, from its approval on, where the seller has said
 */
public record Return(
        ReturnRequest request,
        Optional<String> words,
        Instant requestedAt,
        ReturnState state,
        Instant since,
        Optional<String> answer,
        Optional<PostalAddress> address) {

    /** What an order's timeline says of a request. */
    static Return of(ReturnRequest request, Order order) {
        var entries = order.timeline().stream()
                .filter(entry -> entry.subject().equals(Optional.of(request.id())))
                .toList();
        var asked = entries.getFirst();
        var open = new Return(
                request,
                asked.detail(),
                asked.at(),
                ReturnState.REQUESTED,
                asked.at(),
                Optional.empty(),
                Optional.empty());
        return entries.stream().reduce(open, Return::after, (one, _) -> one);
    }

    public String id() {
        return request.id();
    }

    public SellerId seller() {
        return request.seller();
    }

    /** How many of each line, by its place in the order. */
    public Map<Integer, Integer> pieces() {
        return request.pieces();
    }

    private Return after(TimelineEntry entry) {
        return switch (entry.event()) {
            case RETURN_APPROVED -> at(ReturnState.APPROVED, entry);
            case RETURN_REFUSED -> at(ReturnState.REFUSED, entry);
            case RETURN_WITHDRAWN -> at(ReturnState.WITHDRAWN, entry);
            case RETURN_RECEIVED -> at(ReturnState.RECEIVED, entry);
            case PLACED,
                    PAYMENT_STARTED,
                    PAYMENT_FAILED,
                    PAID,
                    EXPIRY_WARNED,
                    EXPIRED,
                    ACCEPTED,
                    SHIPPED,
                    DELIVERED,
                    FULFILMENT_CANCELLED,
                    CANCELLED,
                    REFUND_REQUESTED,
                    PARTLY_REFUNDED,
                    REFUNDED,
                    RETURN_REQUESTED,
                    CLAIMED,
                    DISPUTED,
                    DISPUTE_CLOSED -> this;
        };
    }

    private Return at(ReturnState next, TimelineEntry entry) {
        return new Return(
                request,
                words,
                requestedAt,
                next,
                entry.at(),
                entry.detail(),
                entry.address().or(() -> address));
    }
}
