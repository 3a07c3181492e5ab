package dev.souk.catalog;

/** Shows where two texts differ, in a bounded number of characters. */
final class Excerpts {
    /** Of one side. */
    static final int LONGEST = 240;

    private static final int CONTEXT = 40;
    private static final String GAP = "…";

    private Excerpts() {}

    /** What to show of one text beside the other: all of it where both are short, else from shortly before they part. */
    static String of(String text, String other) {
        if (text.length() <= LONGEST && other.length() <= LONGEST) {
            return text;
        }
        var start = whole(text, Math.max(0, common(text, other) - CONTEXT));
        var end = whole(text, Math.min(text.length(), Math.max(start, text.length() - tail(text, other)) + CONTEXT));
        var cut = whole(text, Math.min(end, start + LONGEST - 2));
        return (start > 0 ? GAP : "") + text.substring(start, cut) + (cut < text.length() ? GAP : "");
    }

    /** How many characters both begin with. */
    private static int common(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var length = 0;
        while (length < shorter && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** How many both end with, behind what they begin with. */
    private static int tail(String one, String other) {
        var most = Math.min(one.length(), other.length()) - common(one, other);
        var length = 0;
        while (length < most && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
