package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;

/**
 * What a seller has of an order, as its ledger says: goods after discounts and what the shopper pays for the parcel, both
 * without tax. All three are in the shop's own currency, in which sellers are paid, whatever the order was paid in: each of
 * the ledger's sums at the order's rate, rounded half up. None is below zero.
 *
 * @param sales what was paid, before commission
 * @param refunds what of it went back, before commission
 * @param commission what the marketplace keeps of what did not go back
 */
public record Earnings(Money sales, Money refunds, Money commission) {
    /** A seller's earnings of an order; nothing where it was not paid. */
    public static Earnings of(Order order, SellerId seller) {
        var earned = inItsCurrency(order, seller);
        var rate = order.ledger().rate();
        return new Earnings(rate.back(earned.sales), rate.back(earned.refunds), rate.back(earned.commission));
    }

    private static Earnings inItsCurrency(Order order, SellerId seller) {
        var nothing = Money.zero(order.ledger().currency());
        if (!order.wasPaid()) {
            return new Earnings(nothing, nothing, nothing);
        }
        var whole = Shares.commission(order, order.everything(), seller);
        var back = order.refunds().stream()
                .filter(Refund::done)
                .map(refund -> commissionBack(order, refund, seller))
                .reduce(nothing, Money::plus);
        return new Earnings(
                posted(order, seller, OrderEvent.PAID).plus(whole),
                posted(order, seller, OrderEvent.REFUNDED).negated().plus(back),
                whole.minus(back));
    }

    /** What is the seller's: the balance of their account in the order's ledger, exactly where that is in the shop's own currency. */
    public Money balance() {
        return sales.minus(refunds).minus(commission);
    }

    /** What has changed since. A commission that went back is below zero here. */
    public Earnings minus(Earnings before) {
        return new Earnings(
                sales.minus(before.sales), refunds.minus(before.refunds), commission.minus(before.commission));
    }

    public boolean isNothing() {
        return sales.isZero() && refunds.isZero() && commission.isZero();
    }

    private static Money commissionBack(Order order, Refund refund, SellerId seller) {
        var before = Refunds.before(order, refund);
        return Shares.commission(order, before.plus(refund.parts()), seller)
                .minus(Shares.commission(order, before, seller));
    }

    private static Money posted(Order order, SellerId seller, OrderEvent event) {
        return Money.sum(
                order.ledger().currency(),
                order.ledger().entries().stream()
                        .filter(entry -> entry.event() == event)
                        .filter(entry -> entry.account().equals(new Account.Seller(seller)))
                        .map(LedgerEntry::amount)
                        .toList());
    }
}
