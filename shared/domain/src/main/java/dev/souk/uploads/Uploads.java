package dev.souk.uploads;

import java.time.Duration;
import java.util.Optional;

/** Uploads with their state. Each is forgotten by itself. */
public interface Uploads {
    /** How long an upload is known that nobody makes use of; the file itself goes at the same age. */
    Duration KEPT = Duration.ofDays(1);

    /** Notes that a ticket was given. Said twice it is noted once. */
    void announce(Upload upload);

    /** An upload, as it is now; empty where there is none, or where its time is over. */
    Optional<Upload> find(UploadId id);

    /**
     * Notes what came of the file. The first who says so decides: a state that is no longer {@link UploadState.Preparing}
     * stays, so that a file that is looked at twice has one outcome.
     *
     * @return the upload as it is then; empty where it is not known any more
     */
    Optional<Upload> settle(UploadId id, UploadState state);
}
