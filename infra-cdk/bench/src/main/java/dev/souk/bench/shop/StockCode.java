package dev.souk.bench.shop;

import java.util.Locale;

/**
 * A stock code of the real shop's data. Case is part of it: {@code 15056BL} and {@code 15056bl} are two articles with two
 * prices, while addresses of products are in small letters; the address of the second has a 2 behind it.
 */
public record StockCode(String text) {
    private static final String SECOND = "-2";

    /** The end of the address of the product, without the dash in front. */
    public String slug() {
        var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return isUpperCase() ? slug : slug + SECOND;
    }

    /** The id of the product's one variant. */
    public String variantId() {
        return text.toUpperCase(Locale.ROOT);
    }

    private boolean isUpperCase() {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
