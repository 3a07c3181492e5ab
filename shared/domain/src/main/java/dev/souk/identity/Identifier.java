package dev.souk.identity;

import java.util.regex.Pattern;

/** What every id in Souk looks like: fit for a URL, a key of a table and a log line as it is. */
final class Identifier {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Identifier() {}

    static String checked(String what, String value) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A " + what + " is 1 to 64 letters, digits, '-' or '_', but this one has " + value.length()
                            + " characters or others than those");
        }
        return value;
    }
}
