package dev.souk.catalog;

import java.util.regex.Pattern;

/**
 * A variant of one product; another product may have the same.
 *
 * @param value 1 to 64 letters, digits, '-' or '_'
 */
public record VariantId(String value) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public VariantId {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException("A variant id is 1 to 64 letters, digits, '-' or '_'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
