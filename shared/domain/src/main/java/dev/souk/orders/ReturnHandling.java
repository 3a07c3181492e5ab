package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.time.Clock;
import java.util.Set;

/**
 * Takes a return a step further. A step that was done before is done: asked again, nothing changes, and neither money nor
 * stock goes back twice.
 */
public final class ReturnHandling {
    private static final int ROUNDS = 8;

    private final Orders orders;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** It is done, now or before. */
        record Done(Order order, Return now) implements Outcome {}

        /** There is no such order, or no such return of this seller's part. */
        record Unknown() implements Outcome {}

        /** Nothing was changed. */
        record Refused(ReturnObstacle obstacle) implements Outcome {}
    }

    public ReturnHandling(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Does the step, or says why not. */
    public Outcome take(OrderId id, SellerId seller, String returnId, ReturnStep step, Actor actor) {
        for (int round = 0; round < ROUNDS; round++) {
            var order = orders.find(id);
            var found = order.flatMap(known -> known.findReturn(seller, returnId));
            if (order.isEmpty() || found.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (step.isDone(found.get())) {
                return new Outcome.Done(order.get(), found.get());
            }
            var obstacle = step.obstacle(found.get());
            if (obstacle.isPresent()) {
                return new Outcome.Refused(obstacle.get());
            }
            var next = order.get().returnTaken(found.get(), step, actor, clock.instant());
            if (isStored(next, found.get(), step)) {
                return new Outcome.Done(next, next.findReturn(seller, returnId).orElseThrow());
            }
            // Overtaken by somebody, or the answer was lost: look again whether it is done.
        }
        throw new IllegalStateException("Order " + id + " is changed by too many at once");
    }

    private boolean isStored(Order next, Return found, ReturnStep step) {
        if (step instanceof ReturnStep.Receive(var _, var restock, var _) && restock) {
            return orders.release(next, Release.of(next, new OrderParts(found.pieces(), Set.of()), false));
        }
        return orders.advance(next);
    }
}
