package dev.souk.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cancels imports: what is written stays, and the rest is left. */
public final class ImportCancelling {
    /** A worker writes down how far it is some times a second. */
    private static final int ATTEMPTS = 10;

    private final Imports imports;
    private final Clock clock;

    /** Cancels what these hold. */
    public ImportCancelling(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It has ended, by this or before. */
        record Ended(Import ended) implements Outcome {}

        /** The seller has no such import. */
        record Unknown() implements Outcome {}

        /** It changed again and again meanwhile. */
        record Contended() implements Outcome {}
    }

    /** Cancels it. Repeating it changes nothing. */
    public Outcome cancel(ImportKey key) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = imports.find(key);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var ended = ended(found.get());
            if (ended.isPresent()) {
                return new Outcome.Ended(ended.get());
            }
        }
        return new Outcome.Contended();
    }

    private Optional<Import> ended(Import found) {
        var next = found.cancelled(clock.instant());
        return next.equals(found) || imports.save(next, next.progress().offset(), List.of())
                ? Optional.of(next)
                : Optional.empty();
    }
}
