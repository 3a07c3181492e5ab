package dev.souk.cart;

import dev.souk.money.Money;
import dev.souk.pricing.VariantRef;

/**
 * So many of one variant.
 *
 * @param quantity 1 to {@value Cart#MOST_PIECES}
 * @param addedAt the price of one piece that the shopper saw when they last set the quantity
 * @param saved whether it is kept for later: it is not bought with the others, and not counted
 */
public record CartLine(VariantRef variant, int quantity, Money addedAt, boolean saved) {
    public CartLine {
        if (quantity < 1 || quantity > Cart.MOST_PIECES) {
            throw new IllegalArgumentException("A line has 1 to " + Cart.MOST_PIECES + " pieces, not " + quantity);
        }
    }
}
