package dev.souk.storage.pictures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what a picture has no reason to hold. Copies are painted anew, so nothing of this would reach anybody; but whoever
 * sends such a file means harm, or does not know what they send. What telephones put behind a picture (a film of a second, a
 * map of brightness) is no reason.
 */
final class Suspicion {
    private static final List<String> OTHER_THINGS =
            List.of("<script", "<?php", "<html", "<!doctype", "%pdf-1.", "<svg");

    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LENGTH_OF_COMMENT = 20;

    private Suspicion() {}

    static boolean holdsMore(byte[] file) {
        // One byte a character: what is no text is no text then either.
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var lower = text.toLowerCase(Locale.ROOT);
        return OTHER_THINGS.stream().anyMatch(lower::contains) || isArchive(file);
    }

    /** An archive is read from its end: there a directory ends, with a comment that is as long as the rest of the file. */
    private static boolean isArchive(byte[] file) {
        var first = Math.max(0, file.length - DIRECTORY_END - LONGEST_COMMENT);
        for (var at = file.length - DIRECTORY_END; at >= first; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                var comment = (file[at + LENGTH_OF_COMMENT] & 0xff) | (file[at + LENGTH_OF_COMMENT + 1] & 0xff) << 8;
                if (at + DIRECTORY_END + comment == file.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
