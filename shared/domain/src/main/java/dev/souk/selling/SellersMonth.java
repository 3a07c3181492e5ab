package dev.souk.selling;

import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import java.util.Currency;

/**
 * A seller's money of one month, in UTC. All is in one currency.
 *
 * @param earnings what orders brought; a month's commission may be below zero
 * @param paidOut what left for the seller's bank, less what came back from there; may be below zero
 */
public record SellersMonth(Earnings earnings, Money paidOut) {
    /** One in which nothing has moved yet. */
    public static SellersMonth nothing(Currency currency) {
        var zero = Money.zero(currency);
        return new SellersMonth(new Earnings(zero, zero, zero), zero);
    }

    /** By how much it changed the balance. */
    public Money change() {
        return earnings.balance().minus(paidOut);
    }

    /** Both together. */
    public SellersMonth plus(SellersMonth other) {
        var added = new Earnings(
                earnings.sales().plus(other.earnings.sales()),
                earnings.refunds().plus(other.earnings.refunds()),
                earnings.commission().plus(other.earnings.commission()));
        return new SellersMonth(added, paidOut.plus(other.paidOut));
    }
}
