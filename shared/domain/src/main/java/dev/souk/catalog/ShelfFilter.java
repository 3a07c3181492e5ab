package dev.souk.catalog;

import dev.souk.search.Words;
import java.util.Optional;

/**
 * Which of their products a seller asks for.
 *
 * @param words that stand in the product's title or in its id
 * @param low whether some variant has to be low, by the mark of its own
 * @param state the one that it is in; empty for any
 */
public record ShelfFilter(Words words, boolean low, Optional<PublicationState> state) {
    /** Every product. */
    public static final ShelfFilter ALL = new ShelfFilter(Words.NONE, false, Optional.empty());

    /** Whether a product of this name may be meant, as far as its name says. */
    public boolean fitsName(ProductId id, String title) {
        return words.standIn(title + "\n" + id.value());
    }

    /** Whether a product in this state is meant. */
    public boolean fitsState(PublicationState there) {
        return state.filter(one -> one != there).isEmpty();
    }

    /** Whether a product of a fitting name is meant, by what is on the shelf. */
    public boolean fitsStock(ShelvedProduct product) {
        return !low
                || product.product().content().variants().stream()
                        .anyMatch(variant ->
                                variant.isLow(product.stockOf(variant.id()).available()));
    }
}
