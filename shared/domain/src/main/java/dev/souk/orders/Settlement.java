package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.Shipment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who gets what of a payment. The tax goes to the tax account. Each seller gets their goods after discounts and without tax,
 * less commission, and what the shopper pays for their parcel. Commission is on goods after discounts and without tax,
 * rounded down to the minor unit for each seller, in the seller's favour. The provider's fee comes out of the commission,
 * which can fall below zero by it.
 */
final class Settlement {
    private static final long BASIS_POINTS = 10_000;

    private Settlement() {}

    /** A payment in full: the shopper gives the total, everybody gets theirs. */
    static List<LedgerEntry> paid(Order order, Money fee) {
        var totals = order.totals();
        var posting = new ArrayList<LedgerEntry>();
        posting.add(entry(OrderEvent.PAID, new Account.Shopper(), totals.total().negated()));
        var commission = Money.zero(fee.currency());
        var shipping = shippingBySeller(order);
        for (var seller : goodsBySeller(order).entrySet()) {
            var kept = seller.getValue().times(order.commissionBasisPoints()).amount() / BASIS_POINTS;
            var ours = new Money(kept, fee.currency());
            commission = commission.plus(ours);
            var sending = shipping.getOrDefault(seller.getKey(), Money.zero(fee.currency()));
            var gain = seller.getValue().minus(ours).plus(sending);
            posting.add(entry(OrderEvent.PAID, new Account.Seller(seller.getKey()), gain));
        }
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

    private static Map<SellerId, Money> goodsBySeller(Order order) {
        var goods = new LinkedHashMap<SellerId, Money>();
        order.lines().forEach(line -> goods.merge(line.sellerId(), net(order, line.total(), line.tax()), Money::plus));
        return goods;
    }

    private static Map<SellerId, Money> shippingBySeller(Order order) {
        return order.shipments().stream()
                .collect(Collectors.toMap(
                        Shipment::sellerId, shipment -> net(order, shipment.total(), shipment.tax()), Money::plus));
    }

    private static Money net(Order order, Money amount, Money tax) {
        return order.totals().taxIncluded() ? amount.minus(tax) : amount;
    }

    private static LedgerEntry entry(OrderEvent event, Account account, Money amount) {
        return new LedgerEntry(event, account, amount);
    }
}
