package dev.souk.orders;

import static dev.souk.orders.FulfilmentState.ACCEPTED;
import static dev.souk.orders.FulfilmentState.CANCELLED;
import static dev.souk.orders.FulfilmentState.DELIVERED;
import static dev.souk.orders.FulfilmentState.OPEN;
import static dev.souk.orders.FulfilmentState.SHIPPED;

import dev.souk.orders.OrderState.Paid;
import java.util.Optional;

/** What a seller does with their part of an order: open → accepted → shipped → delivered, or not at all. */
public sealed interface FulfilmentStep {
    /** Takes it on: from now on the shopper cannot cancel it. */
    record Accept() implements FulfilmentStep {}

    /** Hands it to a carrier. */
    record Ship(Tracking tracking) implements FulfilmentStep {}

    /** Says that it has arrived. */
    record Deliver() implements FulfilmentStep {}

    /**
     * Does not send it: the money for what is left of it goes back, and its pieces to the stock.
     *
     * @param reason fit to show to the shopper
     */
    record Cancel(Optional<String> reason) implements FulfilmentStep {}

    /** Whether it was done before: then nothing is left to do, however much has happened since. */
    default boolean isDone(Fulfilment fulfilment) {
        return switch (this) {
            case Accept _ -> fulfilment.state() != OPEN && fulfilment.state() != CANCELLED;
            case Ship(var tracking) -> fulfilment.tracking().equals(Optional.of(tracking));
            case Deliver _ -> fulfilment.state() == DELIVERED;
            case Cancel _ -> fulfilment.state() == CANCELLED;
        };
    }

    /** What keeps it from being done; empty where it may be. */
    default Optional<FulfilmentObstacle> obstacle(Order order, Fulfilment fulfilment) {
        var state = fulfilment.state();
        if (state == CANCELLED) {
            return Optional.of(FulfilmentObstacle.FULFILMENT_CANCELLED);
        }
        return switch (this) {
            case Accept _ -> unlessPaid(order);
            case Ship _ when state == OPEN -> Optional.of(FulfilmentObstacle.FULFILMENT_NOT_ACCEPTED);
            case Ship _ when state != ACCEPTED -> Optional.of(FulfilmentObstacle.FULFILMENT_SHIPPED);
            case Cancel _
            when state == SHIPPED || state == DELIVERED -> Optional.of(FulfilmentObstacle.FULFILMENT_SHIPPED);
            case Ship _, Cancel _ -> unlessPaid(order);
            // Goods arrive also where their money has gone back meanwhile.
            case Deliver _ when state != SHIPPED -> Optional.of(FulfilmentObstacle.FULFILMENT_NOT_SHIPPED);
            case Deliver _ -> Optional.empty();
        };
    }

    /** What the timeline says of it. */
    default OrderEvent event() {
        return switch (this) {
            case Accept _ -> OrderEvent.ACCEPTED;
            case Ship _ -> OrderEvent.SHIPPED;
            case Deliver _ -> OrderEvent.DELIVERED;
            case Cancel _ -> OrderEvent.FULFILMENT_CANCELLED;
        };
    }

    private static Optional<FulfilmentObstacle> unlessPaid(Order order) {
        return order.state() instanceof Paid ? Optional.empty() : Optional.of(FulfilmentObstacle.ORDER_NOT_PAID);
    }
}
