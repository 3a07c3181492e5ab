package dev.souk.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a product is, such as its material: the same of all its variants, while an {@link ProductOption} is chosen. Blanks around
 * both are no part of them, and those within are one each: so that a line of text can hold both, with a colon after the name.
 */
public record ProductAttribute(String name, String value) {
    /** Of one product. */
    public static final int MOST = 12;

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_VALUE = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public ProductAttribute {
        name = oneLine(name);
        value = oneLine(value);
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /** What two names that a shopper could not tell apart have in common. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
