package dev.souk.pricing;

import dev.souk.money.Money;
import java.util.Collection;
import java.util.Optional;

/**
 * What all lines cost together, sent there.
 *
 * @param subtotal the sum of the lines
 * @param shipping what sending them costs
 * @param shippingTax the part of {@code shipping} that is tax
 * @param tax the part of {@link #total()} that is tax: the lines' taxes and {@code shippingTax}, each rounded for itself
 * @param taxIncluded whether the destination has a tax that we collect
 * @param freeShippingFrom from which subtotal on sending costs nothing; empty where it always costs
 */
public record Totals(
        Money subtotal,
        Money shipping,
        Money shippingTax,
        Money tax,
        boolean taxIncluded,
        Optional<Money> freeShippingFrom) {
    public Totals {
        if (subtotal.isNegative() || shipping.isNegative() || shippingTax.isNegative() || tax.isNegative()) {
            throw new IllegalArgumentException("Nothing that a shopper pays is below zero");
        }
    }

    static Totals of(Collection<PricedLine> lines, Money subtotal, Shipping shipping, TaxRate rate) {
        var currency = subtotal.currency();
        var shippingTax = rate.includedIn(shipping.fee());
        var lineTaxes = Money.sum(currency, lines.stream().map(PricedLine::tax).toList());
        return new Totals(
                subtotal,
                shipping.fee(),
                shippingTax,
                lineTaxes.plus(shippingTax),
                rate.basisPoints() > 0,
                shipping.freeFrom());
    }

    /** What the shopper pays. */
    public Money total() {
        return subtotal.plus(shipping);
    }
}
