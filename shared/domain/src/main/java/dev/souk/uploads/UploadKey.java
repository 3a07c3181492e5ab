package dev.souk.uploads;

import java.util.Optional;

/**
 * The key under which a file lies: {@code <purpose>/<owner>/<upload>}. Only a ticket makes one, so what lies there was allowed.
 */
public record UploadKey(Purpose purpose, UploadOwner owner, UploadId upload) {
    /** As S3 knows it. */
    public String text() {
        return purpose.text() + "/" + owner + "/" + upload;
    }

    /** The key that is written so; empty where no ticket makes such a key. */
    public static Optional<UploadKey> read(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Purpose.of(parts[0])
                    .map(purpose -> new UploadKey(purpose, new UploadOwner(parts[1]), new UploadId(parts[2])));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
