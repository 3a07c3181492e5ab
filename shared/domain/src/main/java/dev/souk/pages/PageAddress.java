package dev.souk.pages;

import dev.souk.catalog.ProductId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one address under which a product is to be known. Its id leads, so that no address breaks when a title changes; the
 * title's words follow where the id does not say them already. The storefront makes the same of it ({@code
 * catalog/address.ts}).
 */
public final class PageAddress {
    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    /** What leads to another page in the place of a title. */
    private static final Set<String> TAKEN = Set.of("review");

    private PageAddress() {}

    /** The path, such as {@code /p/a-4711/blue-mug}, or {@code /p/blue-mug}. */
    public static String of(ProductId id, String title) {
        var words = words(title);
        var path = PageId.of(id).path();
        return words.isEmpty() || id.value().contains(words) || TAKEN.contains(words) ? path : path + "/" + words;
    }

    private static String words(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var dashed = trimmed(OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
        if (dashed.length() <= LONGEST) {
            return dashed;
        }
        var cut = dashed.lastIndexOf('-', LONGEST);
        return trimmed(dashed.substring(0, cut > 0 ? cut : LONGEST));
    }

    private static String trimmed(String dashed) {
        return ENDS.matcher(dashed).replaceAll("");
    }
}
