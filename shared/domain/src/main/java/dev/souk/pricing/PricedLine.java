package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * So many pieces at today's price.
 *
 * @param image address of the picture
 * @param quantity at least 1
 * @param unitPrice of one piece, never negative
 * @param tax the part of {@link #total()} that is tax: rounded half up to the minor unit, once for the line
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
        Money tax) {
    public PricedLine {
        choices = List.copyOf(choices);
        if (quantity < 1 || unitPrice.isNegative() || tax.isNegative()) {
            throw new IllegalArgumentException("A line has at least one piece and nothing below zero");
        }
    }

    static PricedLine of(Offer offer, int quantity, TaxRate rate) {
        return new PricedLine(
                offer.variant(),
                offer.title(),
                offer.choices(),
                offer.sellerId(),
                offer.sellerName(),
                offer.image(),
                quantity,
                offer.price(),
                rate.includedIn(offer.price().times(quantity)));
    }

    /** What the line costs. */
    public Money total() {
        return unitPrice.times(quantity);
    }
}
