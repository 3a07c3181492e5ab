package dev.souk.imports;

import dev.souk.uploads.UploadKey;
import java.util.Optional;

/** The files that sellers have uploaded. */
public interface UploadedFiles {
    /** The file of that ticket; empty where nothing has come yet, or is no longer there. */
    Optional<Stored> find(UploadKey key);

    /** What it holds. */
    ImportContent content(Import.ImportFile file);

    /**
     * A file that is there.
     *
     * @param eTag of its content
     * @param contentType as its ticket fixed it
     */
    record Stored(String eTag, long bytes, String contentType) {}
}
