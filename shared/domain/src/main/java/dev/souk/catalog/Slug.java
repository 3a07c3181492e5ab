package dev.souk.catalog;

import java.util.regex.Pattern;

/** Ids that stand in addresses which people read. */
final class Slug {
    private static final int LONGEST = 96;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean fits(String value) {
        return value.length() <= LONGEST && SLUG.matcher(value).matches();
    }

    static String checked(String what, String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException("A " + what + " is at most " + LONGEST
                    + " small letters and digits, in groups with a '-' between them");
        }
        return value;
    }
}
