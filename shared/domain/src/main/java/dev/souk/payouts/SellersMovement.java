package dev.souk.payouts;

import dev.souk.orders.OrderId;
import dev.souk.selling.SellersMonth;
import java.time.Instant;

/**
 * One movement of a seller's money, as their statement lists it.
 *
 * @param at when the money moved
 * @param moved by how much; all of a month's add up to that month, to the unit
 */
public record SellersMovement(Instant at, Cause cause, SellersMonth moved) {
    /** What moved it. */
    public sealed interface Cause {
        /** An order was paid, or money of it went back. */
        record OfOrder(OrderId order) implements Cause {}

        /** A payout left, or came back. */
        record OfPayout(int number) implements Cause {}
    }
}
