package dev.souk.promotions;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a promotion. Of one that needs a code, this is the code: what shoppers type in, in any case.
 *
 * @param value 3 to 32 of A–Z, 0–9 and hyphens
 */
public record PromotionId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{3,32}");

    public PromotionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No promotion's id: " + value);
        }
    }

    /** What a shopper typed as a code: spaces around it and case do not matter. */
    public static boolean isCode(String typed) {
        return FORM.matcher(normal(typed)).matches();
    }

    /**
     * The id that a typed code stands for.
     *
     * @throws IllegalArgumentException where it cannot be one, see {@link #isCode}
     */
    public static PromotionId ofCode(String typed) {
        return new PromotionId(normal(typed));
    }

    private static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
