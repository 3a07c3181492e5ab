package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.Comparator;
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
 * @param namedPrices what it costs in other currencies, where its seller does not leave that to the shop's rates: at most one
 *     in each, by their codes
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
        Optional<Money> compareAtPrice,
        List<Money> namedPrices) {
    /** What is low where its seller has not said. */
    public static final int USUAL_LOW_STOCK = 3;

    public Variant {
        choices = List.copyOf(choices);
        namedPrices = namedPrices.stream()
                .sorted(Comparator.comparing(named -> named.currency().getCurrencyCode()))
                .toList();
    }

    /** One that is low when the usual is, without a barcode, a price to compare or prices in other currencies. */
    public Variant(
            VariantId id,
            Optional<String> sku,
            List<String> choices,
            Money price,
            Optional<Integer> imageIndex,
            Optional<Integer> weightGrams) {
        this(
                id,
                sku,
                choices,
                price,
                imageIndex,
                weightGrams,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same, shown by another of the product's images, or by the first. */
    Variant shownBy(Optional<Integer> image) {
        return new Variant(id, sku, choices, price, image, weightGrams, lowStock, barcode, compareAtPrice, namedPrices);
    }

    /** Whether its seller wants to look at it when there are so many pieces. */
    public boolean isLow(long available) {
        return available <= lowStock.orElse(USUAL_LOW_STOCK);
    }
}
