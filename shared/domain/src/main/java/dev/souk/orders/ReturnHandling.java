package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a return a step further. A step that was done before is done: asked again, nothing changes, and neither money nor
 * stock goes back twice.
 */
public final class ReturnHandling {
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
        return Rounds.until(id, () -> {
            var order = orders.find(id);
            var found = order.flatMap(known -> known.findReturn(seller, returnId));
            return order.isEmpty() || found.isEmpty()
                    ? Optional.of(new Outcome.Unknown())
                    : round(order.get(), found.get(), step, actor);
        });
    }

    private Optional<Outcome> round(Order order, Return found, ReturnStep step, Actor actor) {
        if (step.isDone(found)) {
            return Optional.of(new Outcome.Done(order, found));
        }
        var obstacle = step.obstacle(found);
        if (obstacle.isPresent()) {
            return Optional.of(new Outcome.Refused(obstacle.get()));
        }
        var next = order.returnTaken(found, step, actor, clock.instant());
        return isStored(next, found, step)
                ? next.findReturn(found.request().seller(), found.request().id())
                        .map(now -> new Outcome.Done(next, now))
                : Optional.empty();
    }

    private boolean isStored(Order next, Return found, ReturnStep step) {
        if (step instanceof ReturnStep.Receive(var _, var restock, var _) && restock) {
            return orders.release(next, Release.of(next, new OrderParts(found.pieces(), Set.of()), false));
        }
        return orders.advance(next);
    }
}
