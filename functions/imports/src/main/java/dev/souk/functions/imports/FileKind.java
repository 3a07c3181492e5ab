package dev.souk.functions.imports;

import java.util.Arrays;
import java.util.Optional;

/** Looks at a file's first bytes: what people take for a table and is none is told apart at once. */
final class FileKind {
    private static final byte[] UTF8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF16_LITTLE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF16_BIG = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileKind() {}

    /** Why a file that begins so cannot be read; empty where it may be. */
    static Optional<String> fault(byte[] start) {
        if (start.length == 0) {
            return Optional.of(
                    "The file is empty; upload one with a line of column names and a line for each variant.");
        }
        if (begins(start, ZIP)) {
            return Optional.of("This is a spreadsheet or an archive; save the table as \"CSV UTF-8\" and upload that.");
        }
        if (begins(start, UTF16_LITTLE) || begins(start, UTF16_BIG)) {
            return Optional.of("The file is written in UTF-16; save it as \"CSV UTF-8\" and upload that.");
        }
        for (var letter : start) {
            if (letter == 0) {
                return Optional.of("This is no text but binary data; save the table as \"CSV UTF-8\" and upload that.");
            }
        }
        return Optional.empty();
    }

    /** How many bytes at the start only say that the file is UTF-8. */
    static int mark(byte[] start) {
        return begins(start, UTF8) ? UTF8.length : 0;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
