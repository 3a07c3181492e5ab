package dev.souk.catalog;

/**
 * A category, by the word in its address.
 *
 * @param value at most 96 small letters and digits, in groups with a '-' between them
 */
public record CategoryId(String value) {
    public CategoryId {
        Slug.checked("category id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
