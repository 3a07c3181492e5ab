package dev.souk.pricing;

import dev.souk.money.Money;
import java.util.Collection;
import java.util.Currency;

/**
 * What all lines cost together, sent there.
 *
 * @param subtotal the sum of the lines before any discount
 * @param discount what promotions take off the lines; not below zero
 * @param shipping what sending them costs after promotions
 * @param tax the lines' taxes and the shipments', each rounded for itself
 * @param taxIncluded whether {@code tax} is a part of the other amounts; else it comes on top
 */
public record Totals(Money subtotal, Money discount, Money shipping, Money tax, boolean taxIncluded) {
    public Totals {
        if (subtotal.isNegative()
                || discount.isNegative()
                || discount.compareTo(subtotal) > 0
                || shipping.isNegative()
                || tax.isNegative()) {
            throw new IllegalArgumentException("Nothing that a shopper pays is below zero");
        }
    }

    /** The totals that these parts add up to. */
    public static Totals of(
            Currency currency, Collection<PricedLine> lines, Collection<Shipment> shipments, boolean taxIncluded) {
        var subtotal =
                Money.sum(currency, lines.stream().map(PricedLine::subtotal).toList());
        var goods = Money.sum(currency, lines.stream().map(PricedLine::total).toList());
        var shipping =
                Money.sum(currency, shipments.stream().map(Shipment::total).toList());
        var tax = Money.sum(currency, lines.stream().map(PricedLine::tax).toList())
                .plus(Money.sum(currency, shipments.stream().map(Shipment::tax).toList()));
        return new Totals(subtotal, subtotal.minus(goods), shipping, tax, taxIncluded);
    }

    /** What the shopper pays. */
    public Money total() {
        var amount = subtotal.minus(discount).plus(shipping);
        return taxIncluded ? amount : amount.plus(tax);
    }
}
