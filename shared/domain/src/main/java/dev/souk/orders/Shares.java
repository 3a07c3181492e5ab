package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Apportionment;
import dev.souk.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who gets what of the payment for some of an order. The tax goes to the tax account. Each seller gets their goods after
 * discounts and without tax, less commission, and what the shopper pays for their parcel. Commission is on goods after
 * discounts and without tax, rounded down to the minor unit for each seller, in the seller's favour.
 *
 * <p>Each figure depends on how much is among it alone, not on how it came together, and that of everything is the order's
 * own: so what is given back part by part adds up to the whole, whatever the parts and their order. Pieces of a line share
 * its amount and its tax by largest remainder; a seller's commission goes with their goods, rounded half up.
 */
final class Shares {
    private final Order order;
    private final Money nothing;

    private Shares(Order order) {
        this.order = order;
        this.nothing = Money.zero(order.totals().subtotal().currency());
    }

    /** What each account gains by these parts; all of it sums to zero. */
    static Map<Account, Money> of(Order order, OrderParts parts) {
        return new Shares(order).of(parts);
    }

    /** What the marketplace keeps of a seller's goods among these parts. */
    static Money commission(Order order, OrderParts parts, SellerId seller) {
        var shares = new Shares(order);
        var all = shares.goods(OrderParts.everything(order.lines(), order.shipments()));
        var some = shares.goods(parts);
        return shares.commission(all.getOrDefault(seller, shares.nothing), some.getOrDefault(seller, shares.nothing));
    }

    /** What a line's pieces among these parts bring its seller, after discounts and without tax, before commission. */
    static Money goods(Order order, OrderParts parts, int line) {
        return new Shares(order).goods(parts, line);
    }

    /** What the shopper pays for a seller's parcel without tax, where it is among these parts. */
    static Money parcel(Order order, OrderParts parts, SellerId seller) {
        var shares = new Shares(order);
        return order.shipments().stream()
                .filter(shipment ->
                        shipment.sellerId().equals(seller) && parts.parcels().contains(seller))
                .map(shipment -> shares.net(shipment.total(), shipment.tax()))
                .reduce(shares.nothing, Money::plus);
    }

    private Map<Account, Money> of(OrderParts parts) {
        var all = OrderParts.everything(order.lines(), order.shipments());
        var everyGoods = goods(all);
        var sellers = new LinkedHashMap<Account, Money>();
        var commission = nothing;
        for (var goods : goods(parts).entrySet()) {
            var ours = commission(everyGoods.getOrDefault(goods.getKey(), nothing), goods.getValue());
            commission = commission.plus(ours);
            sellers.put(new Account.Seller(goods.getKey()), goods.getValue().minus(ours));
        }
        var tax = nothing;
        for (var shipment : order.shipments()) {
            if (parts.parcels().contains(shipment.sellerId())) {
                var account = new Account.Seller(shipment.sellerId());
                sellers.merge(account, net(shipment.total(), shipment.tax()), Money::plus);
                tax = tax.plus(shipment.tax());
            }
        }
        for (int i = 0; i < order.lines().size(); i++) {
            tax = tax.plus(share(order.lines().get(i).tax(), i, parts));
        }
        var shares = new LinkedHashMap<Account, Money>();
        var paid = sellers.values().stream().reduce(commission.plus(tax), Money::plus);
        shares.put(new Account.Shopper(), paid.negated());
        shares.putAll(sellers);
        shares.put(new Account.Tax(), tax);
        shares.put(new Account.Commission(), commission);
        return shares;
    }

    /** Each seller's goods among the parts, after discounts and without tax. */
    private Map<SellerId, Money> goods(OrderParts parts) {
        var goods = new LinkedHashMap<SellerId, Money>();
        for (int i = 0; i < order.lines().size(); i++) {
            goods.merge(order.lines().get(i).sellerId(), goods(parts, i), Money::plus);
        }
        return goods;
    }

    private Money goods(OrderParts parts, int line) {
        var whole = order.lines().get(line);
        return net(share(whole.total(), line, parts), share(whole.tax(), line, parts));
    }

    private Money commission(Money all, Money some) {
        var whole = new Money(
                all.times(order.commissionBasisPoints()).amount() / Settlement.BASIS_POINTS, nothing.currency());
        return all.isZero() ? nothing : whole.part(some.amount(), all.amount());
    }

    private Money share(Money ofLine, int line, OrderParts parts) {
        var quantity = order.lines().get(line).quantity();
        return new Money(Apportionment.ofFirst(ofLine.amount(), quantity, parts.of(line)), nothing.currency());
    }

    private Money net(Money amount, Money tax) {
        return order.totals().taxIncluded() ? amount.minus(tax) : amount;
    }
}
