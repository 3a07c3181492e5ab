package dev.souk.imports;

import dev.souk.catalog.Seller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file on its way into the catalogue.
 *
 * @param seller whose products, with the name that new ones show
 * @param file what is read
 * @param progress how far it is
 * @param step how often the work was handed on; the next piece of work is of this number
 * @param version 1 at first, one more with each change
 * @param changedAt when it last was
 * @param heldUntil until when whoever works on it has it for themselves; empty while nobody does
 */
public record Import(
        ImportKey key,
        Seller seller,
        Mode mode,
        ImportFile file,
        State state,
        Progress progress,
        int step,
        long version,
        Instant startedAt,
        Instant changedAt,
        Optional<Instant> heldUntil) {
    /** Longer than a batch takes, and shorter than Lambda waits before it calls again for work that failed. */
    private static final Duration HELD = Duration.ofSeconds(45);

    /** A running import that was silent for so long has lost its worker; starting it again lets it go on. */
    public static final Duration SILENT = Duration.ofMinutes(4);

    /** Where an import can be. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** The file is none that can be imported; the report says why. */
        UNREADABLE
    }

    /**
     * An uploaded file.
     *
     * @param name as the browser had it
     * @param place where it is kept
     * @param eTag of the content that is meant
     * @param bytes its size
     * @param json whether it is JSON lines; else CSV
     */
    public record ImportFile(String name, String place, String eTag, long bytes, boolean json) {}

    /** A new one. */
    public static Import begin(ImportKey key, Seller seller, Mode mode, ImportFile file, Instant now) {
        return new Import(key, seller, mode, file, State.RUNNING, Progress.NONE, 0, 1, now, now, Optional.empty());
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether somebody works on it. */
    boolean heldAt(Instant now) {
        return heldUntil.filter(now::isBefore).isPresent();
    }

    Import held(Instant now) {
        return next(state, progress, step, now, Optional.of(now.plus(HELD)));
    }

    Import advanced(Progress further, Instant now) {
        return next(state, further, step, now, Optional.of(now.plus(HELD)));
    }

    Import handedOn(Instant now) {
        return next(state, progress, step + 1, now, Optional.empty());
    }

    Import ended(State how, Progress last, Instant now) {
        return next(how, last, step, now, Optional.empty());
    }

    /** Cancelled, or as it is where it has ended. */
    public Import cancelled(Instant now) {
        return running() ? ended(State.CANCELLED, progress, now) : this;
    }

    /** Running again from where it was left. */
    public Import resumed(Instant now) {
        return next(State.RUNNING, progress, step, now, Optional.empty());
    }

    private Import next(State how, Progress at, int of, Instant now, Optional<Instant> until) {
        return new Import(key, seller, mode, file, how, at, of, version + 1, startedAt, now, until);
    }
}
