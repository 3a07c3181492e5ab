package dev.souk.imports;

import dev.souk.identity.SellerId;
import java.util.Optional;

/**
 * A piece of an import's work, by the key of the object that calls for it. It lies where no ticket lets anybody put a file,
 * and goes by itself as uploads do.
 *
 * @param number from 0
 */
public record ImportStep(ImportKey key, int number) {
    private static final String FOLDER = "catalog-import/steps/";
    private static final int PARTS = 3;

    /** As S3 knows it. */
    public String text() {
        return FOLDER + key.seller() + "/" + key.id() + "/" + number;
    }

    /** The step whose object has this key; empty where it is another object. */
    public static Optional<ImportStep> read(String text) {
        var parts = text.startsWith(FOLDER) ? text.substring(FOLDER.length()).split("/", -1) : new String[0];
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ImportStep(new ImportKey(new SellerId(parts[0]), parts[1]), Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
