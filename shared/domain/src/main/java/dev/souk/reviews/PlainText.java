package dev.souk.reviews;

import java.util.regex.Pattern;

/** What people type, without what no page shows. */
final class PlainText {
    /** Control characters but the line's end, and the marks that turn the direction of all text after them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private PlainText() {}

    static String of(String typed) {
        var lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        return GAPS.matcher(UNSEEN.matcher(lines).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }
}
