package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * One payment or one refund of an order, as far as it is one seller's. Amounts are without tax and before commission, in the
 * shop's own currency, and none is below zero: a refund's are what went back. All of an order's together are its
 * {@link Earnings}, to the unit.
 *
 * @param cause tells it from the order's others: {@link #PAYMENT}, or the refund's id
 * @param day on which the money moved, in UTC
 * @param goods by product, in the order of the lines; of a refund of shipping alone none
 * @param shipping what the shopper paid for the parcel, or got back of that
 */
public record SalesMovement(
        OrderId order, SellerId seller, Kind kind, String cause, LocalDate day, List<Goods> goods, Money shipping) {
    /** The cause of a sale. */
    public static final String PAYMENT = "paid";

    /** Which way the money went. */
    public enum Kind {
        SALE,
        REFUND
    }

    /**
     * Pieces of a product, whatever their variants.
     *
     * @param title as it was when they were bought
     */
    public record Goods(String productId, String title, int units, Money amount) {
        private Goods plus(Goods others) {
            return new Goods(productId, title, units + others.units, amount.plus(others.amount));
        }
    }

    public SalesMovement {
        goods = List.copyOf(goods);
    }

    /** All that has moved so far, the payment first; none of an order whose payment was not settled. */
    public static List<SalesMovement> of(Order order) {
        var movements = new ArrayList<SalesMovement>();
        order.paidAt()
                .ifPresent(
                        _ -> movements.addAll(of(order, Kind.SALE, PAYMENT, OrderParts.NOTHING, order.everything())));
        order.refunds().stream()
                .filter(Refund::done)
                .forEach(refund -> movements.addAll(
                        of(order, Kind.REFUND, refund.id(), Refunds.before(order, refund), refund.parts())));
        return ShopsMoney.of(order.ledger().rate(), movements);
    }

    public Money total() {
        return goods.stream().map(Goods::amount).reduce(shipping, Money::plus);
    }

    public int units() {
        return goods.stream().mapToInt(Goods::units).sum();
    }

    private static List<SalesMovement> of(Order order, Kind kind, String cause, OrderParts before, OrderParts parts) {
        var day = day(order, kind, cause);
        return sellers(order, parts).stream()
                .map(seller -> new SalesMovement(
                        order.id(),
                        seller,
                        kind,
                        cause,
                        day,
                        goods(order, before, parts.of(seller, order.lines())),
                        Shares.parcel(order, parts, seller)))
                .toList();
    }

    private static LinkedHashSet<SellerId> sellers(Order order, OrderParts parts) {
        var sellers = new LinkedHashSet<SellerId>();
        for (int i = 0; i < order.lines().size(); i++) {
            if (parts.of(i) > 0) {
                sellers.add(order.lines().get(i).sellerId());
            }
        }
        order.shipments().stream()
                .map(shipment -> shipment.sellerId())
                .filter(parts.parcels()::contains)
                .forEach(sellers::add);
        return sellers;
    }

    private static List<Goods> goods(Order order, OrderParts before, OrderParts parts) {
        var goods = new LinkedHashMap<String, Goods>();
        for (int i = 0; i < order.lines().size(); i++) {
            if (parts.of(i) > 0) {
                var line = order.lines().get(i);
                var amount = Shares.goods(order, before.plus(parts), i).minus(Shares.goods(order, before, i));
                var product = line.variant().productId();
                goods.merge(product, new Goods(product, line.title(), parts.of(i), amount), Goods::plus);
            }
        }
        return List.copyOf(goods.values());
    }

    private static LocalDate day(Order order, Kind kind, String cause) {
        var moved = kind == Kind.SALE
                ? order.paidAt()
                : order.timeline().stream()
                        .filter(entry ->
                                entry.event() == OrderEvent.REFUNDED || entry.event() == OrderEvent.PARTLY_REFUNDED)
                        .filter(entry -> entry.subject().equals(Optional.of(cause)))
                        .map(TimelineEntry::at)
                        .findFirst();
        return LocalDate.ofInstant(moved.orElse(order.placedAt()), ZoneOffset.UTC);
    }
}
