package dev.souk.uploads;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Uploads with their state. Each is forgotten by itself, unless something makes use of it. */
public interface Uploads {
    /** How long an upload is known that nothing makes use of; the file itself goes at the same age. */
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

    /**
     * Makes use of a picture, in one condition: it is ready, the owner's, for this purpose, and nothing else uses it. From then
     * on it stays. Said again for the same user it is the same answer.
     *
     * @param user the id of what shows it from now on
     * @return the picture; empty where the condition does not hold
     */
    Optional<Picture> claim(UploadId id, UploadOwner owner, Purpose purpose, String user);

    /** Notes, before the first copy is written, that copies of this upload may lie about from this day on. */
    void expectCopies(UploadKey key, LocalDate day);

    /** The uploads of which copies may lie about since that day, at most some hundred; the rest another time. */
    List<UploadKey> copiesSince(LocalDate day);

    /** Notes that the copies of an upload are gone, or that something uses them. */
    void expectNoCopies(UploadKey key, LocalDate day);
}
