package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be bought.
 *
 * @param sku the seller's own number of it
 * @param choices a value for each of the product's options, in their order; empty for a plain product
 * @param price of one piece
 * @param imageIndex which of the product's images shows it; without it, the first
 * @param weightGrams of one piece, packed; without it, it counts as nothing
 * @param lowStock with so many pieces or fewer its seller wants to look at it; without it, {@value #USUAL_LOW_STOCK}
 * @param barcode the number below its barcode, a GTIN: see {@link Gtin}
 * @param compareAtPrice what shoppers are told that it was, or is elsewhere: more than the price, in the same currency. It is
 *     shown and no more: nothing is ever counted with it
 */
public record Variant(
        VariantId id,
        Optional<String> sku,
        List<String> choices,
        Money price,
        Optional<Integer> imageIndex,
        Optional<Integer> weightGrams,
        Optional<Integer> lowStock,
        Optional<String> barcode,
        Optional<Money> compareAtPrice) {
    /** What is low where its seller has not said. */
    public static final int USUAL_LOW_STOCK = 3;

    public Variant {
        choices = List.copyOf(choices);
    }

    /** One that is low when the usual is, without a barcode and without a price to compare. */
    public Variant(
            VariantId id,
            Optional<String> sku,
            List<String> choices,
            Money price,
            Optional<Integer> imageIndex,
            Optional<Integer> weightGrams) {
        this(id, sku, choices, price, imageIndex, weightGrams, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, shown by another of the product's images, or by the first. */
    Variant shownBy(Optional<Integer> image) {
        return new Variant(id, sku, choices, price, image, weightGrams, lowStock, barcode, compareAtPrice);
    }

    /** Whether its seller wants to look at it when there are so many pieces. */
    public boolean isLow(long available) {
        return available <= lowStock.orElse(USUAL_LOW_STOCK);
    }
}
