package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.time.Clock;
import java.util.Optional;

/** Takes a seller's part of an order a step further. A step that was done before is done: asked again, nothing changes. */
public final class Fulfilling {
    private final Orders orders;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** It is done, now or before. */
        record Done(Order order, Fulfilment fulfilment) implements Outcome {}

        /** There is no such order, or it has nothing of this seller's. */
        record Unknown() implements Outcome {}

        /** Nothing was changed. */
        record Refused(FulfilmentObstacle obstacle) implements Outcome {}
    }

    public Fulfilling(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Does the step, or says why not. */
    public Outcome fulfil(OrderId id, SellerId seller, FulfilmentStep step, Actor actor) {
        return Rounds.until(
                id,
                () -> orders.find(id)
                        .filter(order -> order.isSoldBy(seller))
                        .map(order -> round(order, seller, step, actor))
                        .orElse(Optional.of(new Outcome.Unknown())));
    }

    private Optional<Outcome> round(Order order, SellerId seller, FulfilmentStep step, Actor actor) {
        var fulfilment = order.fulfilment(seller);
        if (fulfilment.isEmpty()) {
            return Optional.of(new Outcome.Refused(FulfilmentObstacle.ORDER_NOT_PAID));
        }
        if (step.isDone(fulfilment.get())) {
            return Optional.of(new Outcome.Done(order, fulfilment.get()));
        }
        var obstacle = step.obstacle(order, fulfilment.get());
        if (obstacle.isPresent()) {
            return Optional.of(new Outcome.Refused(obstacle.get()));
        }
        var next = order.fulfilled(seller, step, actor, clock.instant());
        return isStored(order, seller, step, next)
                ? Optional.of(new Outcome.Done(next, next.fulfilment(seller).orElseThrow()))
                : Optional.empty();
    }

    /** What is not sent goes back to the stock; the uses of promotions too, where nothing is sent at all. */
    private boolean isStored(Order order, SellerId seller, FulfilmentStep step, Order next) {
        if (step instanceof FulfilmentStep.Cancel) {
            var unsent = order.left().of(seller, order.lines());
            return orders.release(next, Release.of(order, unsent, next.state() instanceof OrderState.Cancelled));
        }
        return orders.advance(next);
    }
}
