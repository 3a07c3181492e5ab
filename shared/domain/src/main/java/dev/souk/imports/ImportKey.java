package dev.souk.imports;

import dev.souk.identity.SellerId;

/**
 * Whose import, and which of theirs: an import is reached through its seller alone.
 *
 * @param id the upload's, and what is done with it: the same again is the same import
 */
public record ImportKey(SellerId seller, String id) {
    /** The import of that upload in that mode. */
    public static ImportKey of(SellerId seller, String upload, Mode mode) {
        return new ImportKey(seller, upload + "-" + mode.text());
    }
}
