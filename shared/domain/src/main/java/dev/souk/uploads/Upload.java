package dev.souk.uploads;

import java.util.Optional;

/**
 * A file that somebody has a ticket for.
 *
 * @param owner who alone may use what comes of it
 * @param user what makes use of it: the id of a product or a return; empty where nothing does yet
 */
public record Upload(UploadId id, UploadOwner owner, Purpose purpose, UploadState state, Optional<String> user) {
    /** One that nothing has come of yet. */
    public static Upload announced(UploadKey key) {
        return new Upload(key.upload(), key.owner(), key.purpose(), new UploadState.Preparing(), Optional.empty());
    }

    /** The same in another state. */
    public Upload in(UploadState next) {
        return new Upload(id, owner, purpose, next, user);
    }

    /** Where its file lies. */
    public UploadKey key() {
        return new UploadKey(purpose, owner, id);
    }
}
