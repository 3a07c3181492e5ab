package dev.souk.catalog;

/**
 * A product, by the word in its address.
 *
 * @param value at most 96 small letters and digits, in groups with a '-' between them
 */
public record ProductId(String value) {
    public ProductId {
        Slug.checked("product id", value);
    }

    /** Whether this could be the id of a product. */
    public static boolean isValid(String value) {
        return Slug.fits(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
