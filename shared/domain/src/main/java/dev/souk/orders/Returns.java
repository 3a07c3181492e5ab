package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderState.Paid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All returns of an order. */
final class Returns {
    private Returns() {}

    static List<Return> of(Order order) {
        return order.returnRequests().stream()
                .map(request -> Return.of(request, order))
                .toList();
    }

    /** What is paid for, has arrived, and is in no return that is open, by the line's place. */
    static Map<Integer, Integer> returnable(Order order) {
        var pieces = unclaimed(order).pieces();
        var arrived = new HashMap<Integer, Integer>();
        for (var part : order.fulfilments()) {
            if (part.state() == FulfilmentState.DELIVERED) {
                pieces.forEach((line, count) -> {
                    if (order.lines().get(line).sellerId().equals(part.seller())) {
                        arrived.put(line, count);
                    }
                });
            }
        }
        return arrived;
    }

    /** What neither was given back nor is promised to be, and is in no open return: a piece goes back one way alone. */
    static OrderParts unclaimed(Order order) {
        var pieces = new HashMap<>(order.left().pieces());
        of(order).stream()
                .filter(known -> known.state().isOpen())
                .forEach(known -> known.pieces()
                        // Money that went back for all of the order went back for these too.
                        .forEach((line, count) ->
                                pieces.computeIfPresent(line, (_, left) -> left > count ? left - count : null)));
        return new OrderParts(pieces, order.left().parcels());
    }

    /** Of a request that is known nothing changes. */
    static Order requested(Order order, ReturnRequest request, Optional<String> words, Instant now) {
        if (order.returnRequests().stream().anyMatch(known -> known.id().equals(request.id()))) {
            return order;
        }
        var theirs = new OrderParts(returnable(order), Set.of()).of(request.seller(), order.lines());
        if (!theirs.contains(new OrderParts(request.pieces(), Set.of()))) {
            throw new IllegalStateException("Order " + order.id() + " has no such part of " + request.seller()
                    + " that has arrived and may come back");
        }
        var entry = TimelineEntry.of(now, OrderEvent.RETURN_REQUESTED)
                .about(request.seller())
                .because(words)
                .of(request.id());
        var requests = Stream.concat(order.returnRequests().stream(), Stream.of(request))
                .toList();
        return order.next(order.state(), order.ledger(), order.refunds(), requests, entry);
    }

    static Order taken(Order order, Return before, ReturnStep step, Actor actor, Instant now) {
        if (step.isDone(before)) {
            return order;
        }
        step.obstacle(before).ifPresent(obstacle -> {
            throw new IllegalStateException("Order " + order.id() + ": " + obstacle.code());
        });
        var entry = TimelineEntry.of(now, step.event())
                .by(actor)
                .about(before.seller())
                .because(step.said())
                .of(before.id())
                .to(step.where());
        return step instanceof ReturnStep.Receive receive
                ? received(order, before, receive, entry)
                : order.next(order.state(), order.ledger(), order.refunds(), entry);
    }

    /** Where its money went back meanwhile, nothing more does. */
    private static Order received(Order order, Return back, ReturnStep.Receive step, TimelineEntry entry) {
        var left = order.left().of(back.seller(), order.lines());
        var parts = parts(left, back, step);
        var refunds = order.state() instanceof Paid && !parts.isEmpty()
                ? Refunds.with(order.refunds(), Refunds.next(order, back.id(), parts))
                : order.refunds();
        return order.next(order.state(), order.ledger(), refunds, entry);
    }

    /** The pieces that are still paid for, and the shipping where nothing else of the parcel is. */
    private static OrderParts parts(OrderParts left, Return back, ReturnStep.Receive step) {
        var pieces = new HashMap<>(back.pieces());
        pieces.replaceAll((line, count) -> Math.min(count, left.of(line)));
        pieces.values().removeIf(count -> count == 0);
        var rest = left.minus(new OrderParts(pieces, Set.<SellerId>of()));
        return new OrderParts(pieces, step.shipping() || rest.pieces().isEmpty() ? left.parcels() : Set.of());
    }
}
