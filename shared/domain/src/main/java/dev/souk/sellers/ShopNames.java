package dev.souk.sellers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names of shops are one to a shopper's eye. */
public final class ShopNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ELSE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ShopNames() {}

    /** The same for names that differ by case, accents, blanks and punctuation alone. */
    public static String folded(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return ELSE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
