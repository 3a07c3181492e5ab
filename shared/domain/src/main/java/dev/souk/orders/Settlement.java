package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what of a payment. The tax goes to the tax account. Each seller gets their goods without tax, less commission,
 * and a part of the shipping in proportion to their goods (by largest remainder). Commission is on goods without tax,
 * rounded down to the minor unit for each seller, in the seller's favour. The provider's fee comes out of the commission,
 * which can fall below zero by it.
 */
final class Settlement {
    private static final long BASIS_POINTS = 10_000;

    private Settlement() {}

    /** A payment in full: the shopper gives the total, everybody gets theirs. */
    static List<LedgerEntry> paid(List<PricedLine> lines, Totals totals, int commissionBasisPoints, Money fee) {
        var goods = goodsBySeller(lines);
        var shipping = shippingOf(goods.values(), totals).iterator();
        var posting = new ArrayList<LedgerEntry>();
        var commission = Money.zero(fee.currency());
        for (var seller : goods.entrySet()) {
            var kept = seller.getValue().times(commissionBasisPoints).amount() / BASIS_POINTS;
            var ours = new Money(kept, fee.currency());
            commission = commission.plus(ours);
            var gain = seller.getValue().minus(ours).plus(shipping.next());
            posting.add(entry(OrderEvent.PAID, new Account.Seller(seller.getKey()), gain));
        }
        posting.addFirst(
                entry(OrderEvent.PAID, new Account.Shopper(), totals.total().negated()));
        posting.add(entry(OrderEvent.PAID, new Account.Tax(), totals.tax()));
        posting.add(entry(OrderEvent.PAID, new Account.Commission(), commission.minus(fee)));
        posting.add(entry(OrderEvent.PAID, new Account.ProviderFee(), fee));
        return posting;
    }

    /** Money that came too late and went back: only the provider's fee remains, and the marketplace bears it. */
    static List<LedgerEntry> returned(Money amount, Money fee) {
        return List.of(
                entry(OrderEvent.PAID, new Account.Shopper(), amount.negated()),
                entry(OrderEvent.REFUNDED, new Account.Shopper(), amount),
                entry(OrderEvent.REFUNDED, new Account.Commission(), fee.negated()),
                entry(OrderEvent.REFUNDED, new Account.ProviderFee(), fee));
    }

    /** Undoes a payment that had been settled: everybody gives back theirs, the provider keeps its fee, at our cost. */
    static List<LedgerEntry> undone(List<LedgerEntry> paid) {
        var posting = new ArrayList<LedgerEntry>();
        for (var entry : paid) {
            var account = entry.account() instanceof Account.ProviderFee ? new Account.Commission() : entry.account();
            posting.add(entry(OrderEvent.REFUNDED, account, entry.amount().negated()));
        }
        return posting;
    }

    private static Map<SellerId, Money> goodsBySeller(List<PricedLine> lines) {
        var goods = new LinkedHashMap<SellerId, Money>();
        lines.forEach(line -> goods.merge(line.sellerId(), line.total().minus(line.tax()), Money::plus));
        return goods;
    }

    private static List<Money> shippingOf(Collection<Money> goods, Totals totals) {
        var net = totals.shipping().minus(totals.shippingTax());
        var weights = goods.stream().map(Money::amount).toList();
        var given = weights.stream().allMatch(weight -> weight == 0);
        // Goods given away have no proportion: the sellers then share alike.
        return net.allocate(given ? weights.stream().map(weight -> 1L).toList() : weights);
    }

    private static LedgerEntry entry(OrderEvent event, Account account, Money amount) {
        return new LedgerEntry(event, account, amount);
    }
}
