package dev.souk.orders;

import dev.souk.money.Money;

/**
 * Money that goes back for some of an order.
 *
 * @param id tells it from the order's other refunds, and names it to the payment provider: one id, one refund
 * @param parts what it is for
 * @param amount what the shopper gets; not below zero
 * @param done whether the money is back; else the provider has still to be asked
 */
public record Refund(String id, OrderParts parts, Money amount, boolean done) {
    Refund booked() {
        return new Refund(id, parts, amount, true);
    }
}
