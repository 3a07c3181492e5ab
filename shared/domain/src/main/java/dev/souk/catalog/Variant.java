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
 */
public record Variant(
        VariantId id,
        Optional<String> sku,
        List<String> choices,
        Money price,
        Optional<Integer> imageIndex,
        Optional<Integer> weightGrams) {
    public Variant {
        choices = List.copyOf(choices);
    }
}
