package dev.souk.orders;

import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All refunds of an order, in the order in which they were asked for, which decides who bears what remainder. */
final class Refunds {
    private Refunds() {}

    /** What was given back, or is promised to be. */
    static OrderParts parts(List<Refund> refunds) {
        return refunds.stream().map(Refund::parts).reduce(OrderParts.NOTHING, OrderParts::plus);
    }

    /** The next refund of this order, not yet done. */
    static Refund next(Order order, String id, OrderParts parts) {
        var before = parts(order.refunds());
        var amount = shopper(order, before).minus(shopper(order, before.plus(parts)));
        return new Refund(id, parts, amount, false);
    }

    /** The tax that is part of what this refund gives back. */
    static Money tax(Order order, Refund refund) {
        var before = before(order, refund);
        return tax(order, before.plus(refund.parts())).minus(tax(order, before));
    }

    private static Money tax(Order order, OrderParts parts) {
        return Shares.of(order, parts)
                .getOrDefault(
                        new Account.Tax(), Money.zero(order.totals().subtotal().currency()));
    }

    /** What had been given back, or was promised to be, before this one. */
    static OrderParts before(Order order, Refund refund) {
        return parts(order.refunds().stream()
                .takeWhile(earlier -> !earlier.id().equals(refund.id()))
                .toList());
    }

    /** What the ledger says once this refund is done. */
    static Ledger posted(Order order, Refund refund) {
        var before = before(order, refund);
        return order.ledger().with(Settlement.undone(order, before, refund.parts()));
    }

    static List<Refund> with(List<Refund> refunds, Refund one) {
        return Stream.concat(refunds.stream(), Stream.of(one)).toList();
    }

    static List<Refund> booked(List<Refund> refunds, Refund one) {
        return refunds.stream()
                .map(refund -> refund.equals(one) ? one.booked() : refund)
                .toList();
    }

    /** The refund of that id. */
    static Optional<Refund> find(List<Refund> refunds, String id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    private static Money shopper(Order order, OrderParts parts) {
        var gain = Shares.of(order, parts).get(new Account.Shopper());
        return gain == null ? Money.zero(order.totals().subtotal().currency()) : gain;
    }
}
