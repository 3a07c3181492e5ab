package dev.souk.uploads;

import dev.souk.identity.MemberId;

/**
 * A file that somebody has a ticket for.
 *
 * @param owner who asked for the ticket, and alone may use what comes of it
 */
public record Upload(UploadId id, MemberId owner, Purpose purpose, UploadState state) {
    /** One that nothing has come of yet. */
    public static Upload announced(UploadKey key) {
        return new Upload(key.upload(), key.owner(), key.purpose(), new UploadState.Preparing());
    }
}
