package dev.souk.orders;

import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is posted to the ledger when money moves. The provider's fee comes out of the commission, which can fall below zero
 * by it, and is not given back with a refund.
 */
final class Settlement {
    static final long BASIS_POINTS = 10_000;

    private Settlement() {}

    /** A payment in full: the shopper gives the total, everybody gets theirs. */
    static List<LedgerEntry> paid(Order order, Money fee) {
        var posting = new ArrayList<LedgerEntry>();
        Shares.of(order, order.everything()).forEach((account, gain) -> {
            var ours = account instanceof Account.Commission ? gain.minus(fee) : gain;
            posting.add(new LedgerEntry(OrderEvent.PAID, account, ours));
        });
        posting.add(new LedgerEntry(OrderEvent.PAID, new Account.ProviderFee(), fee));
        return posting;
    }

    /** Money that came too late and went back: only the provider's fee remains, and the marketplace bears it. */
    static List<LedgerEntry> returned(Money amount, Money fee) {
        return List.of(
                new LedgerEntry(OrderEvent.PAID, new Account.Shopper(), amount.negated()),
                new LedgerEntry(OrderEvent.REFUNDED, new Account.Shopper(), amount),
                new LedgerEntry(OrderEvent.REFUNDED, new Account.Commission(), fee.negated()),
                new LedgerEntry(OrderEvent.REFUNDED, new Account.ProviderFee(), fee));
    }

    /**
     * Parts of a payment that had been settled go back: everybody gives back theirs.
     *
     * @param before what had been given back, or was promised to be, before these parts
     */
    static List<LedgerEntry> undone(Order order, OrderParts before, OrderParts parts) {
        var then = Shares.of(order, before);
        var posting = new ArrayList<LedgerEntry>();
        Shares.of(order, before.plus(parts)).forEach((account, gain) -> {
            var known = then.getOrDefault(account, Money.zero(gain.currency()));
            posting.add(new LedgerEntry(OrderEvent.REFUNDED, account, known.minus(gain)));
        });
        return posting;
    }
}
