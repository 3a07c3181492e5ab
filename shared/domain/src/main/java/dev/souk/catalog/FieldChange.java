package dev.souk.catalog;

import java.util.Optional;

/**
 * One thing of a product that is no longer what it was.
 *
 * @param variant whose it is; empty where it is the product's
 * @param label the variant's choices, to read; empty where it has none
 * @param before what it was, perhaps an excerpt; empty where there was nothing
 * @param after what it is now, likewise
 */
public record FieldChange(
        ProductField field,
        Optional<VariantId> variant,
        String label,
        Optional<String> before,
        Optional<String> after) {
    /** How many characters a reader has to be told of. */
    int length() {
        return label.length()
                + before.map(String::length).orElse(0)
                + after.map(String::length).orElse(0);
    }
}
