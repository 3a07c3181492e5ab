package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.Adjustment;
import java.util.List;
import java.util.Optional;

/**
 * So many pieces at today's price.
 *
 * @param image address of the picture
 * @param quantity at least 1
 * @param unitPrice of one piece, never negative
 * @param adjustments what promotions take off the line
 * @param tax on {@link #total()}, a part of it or on top (see {@link Totals}): rounded half up to the minor unit, once for
 *     the line
 */
public record PricedLine(
        VariantRef variant,
        String title,
        List<String> choices,
        SellerId sellerId,
        String sellerName,
        Optional<String> image,
        int quantity,
        Money unitPrice,
        List<Adjustment> adjustments,
        Money tax) {
    public PricedLine {
        choices = List.copyOf(choices);
        adjustments = List.copyOf(adjustments);
        if (quantity < 1 || unitPrice.isNegative() || tax.isNegative()) {
            throw new IllegalArgumentException("A line has at least one piece and nothing below zero");
        }
        if (Adjustment.apply(unitPrice.times(quantity), adjustments).isNegative()) {
            throw new IllegalArgumentException("Discounts take no more than the line costs");
        }
    }

    static PricedLine of(Offer offer, int quantity, List<Adjustment> adjustments, TaxRate rate) {
        return new PricedLine(
                offer.variant(),
                offer.title(),
                offer.choices(),
                offer.sellerId(),
                offer.sellerName(),
                offer.image(),
                quantity,
                offer.price(),
                adjustments,
                rate.of(Adjustment.apply(offer.price().times(quantity), adjustments)));
    }

    /** What the pieces cost before any discount. */
    public Money subtotal() {
        return unitPrice.times(quantity);
    }

    /** What the line costs, without a tax that comes on top. */
    public Money total() {
        return Adjustment.apply(subtotal(), adjustments);
    }
}
