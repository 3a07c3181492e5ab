package dev.souk.platform.http;

import java.util.Arrays;

/** Entity tags: validators of what was read, in quotes on the wire and without them in our own code. */
final class ETags {
    private ETags() {}

    static String quoted(String version) {
        return version.startsWith("\"") ? version : '"' + version + '"';
    }

    static String unquoted(String etag) {
        var strong = etag.startsWith("W/") ? etag.substring(2) : etag;
        return strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"")
                ? strong.substring(1, strong.length() - 1)
                : strong;
    }

    /** Whether a list of tags as {@code If-None-Match} has it names this one; compared weakly, as RFC 9110 wants there. */
    static boolean matches(String ifNoneMatch, String etag) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || unquoted(tag).equals(unquoted(etag)));
    }
}
