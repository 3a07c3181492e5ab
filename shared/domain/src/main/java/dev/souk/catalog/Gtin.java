package dev.souk.catalog;

import java.util.regex.Pattern;

/** The number below a barcode: 8, 12, 13 or 14 digits, the last of which checks the others (GS1 General Specifications, 7.9). */
final class Gtin {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    private Gtin() {}

    /** Whether it is such a number. */
    static boolean isOne(String text) {
        return DIGITS.matcher(text).matches() && weighed(text) % 10 == 0;
    }

    /** All digits, every second one from the last but one on three times. */
    private static int weighed(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var fromTheEnd = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromTheEnd % 2 == 0 ? 1 : 3);
        }
        return sum;
    }
}
