package dev.souk.sellers;

import dev.souk.catalog.PublicationState;
import java.util.Locale;
import java.util.Optional;

/**
 * A filter of a seller's products that they gave a name.
 *
 * @param name without blanks around it
 * @param words that stand in a product's title, as typed
 * @param low whether some variant has to be low
 */
public record ProductView(String name, Optional<String> words, boolean low, Optional<PublicationState> state) {
    public ProductView {
        name = name.strip();
    }

    /** By what names are told apart: two that differ in case or blanks alone look like one. */
    String folded() {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
