package dev.souk.imports;

import dev.souk.catalog.Seller;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Starts imports. An upload and what is to be done with it are one import: to start it again lets one go on that was
 * cancelled or has lost its worker, and does nothing to one that is at work or has ended.
 */
public final class ImportStarting {
    /** Each failed attempt means that somebody else's succeeded. */
    private static final int ATTEMPTS = 3;

    private static final String JSON_LINES = "application/x-ndjson";

    private final Imports imports;
    private final ImportSteps steps;
    private final UploadedFiles files;
    private final Clock clock;

    /** Starts what these hold. */
    public ImportStarting(Imports imports, ImportSteps steps, UploadedFiles files, Clock clock) {
        this.imports = imports;
        this.steps = steps;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What to start.
     *
     * @param seller whose products, with the name that new ones show
     * @param uploader who sent the file; nobody starts another's
     * @param fileName as the browser had it
     */
    public record Command(Seller seller, UploadOwner uploader, UploadId upload, Mode mode, String fileName) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** It is there, and at work unless it has ended. */
        record Started(Import started) implements Outcome {}

        /** The uploader has sent no such file, or it is gone. */
        record NoFile() implements Outcome {}

        /** It changes at this very moment. */
        record Contended() implements Outcome {}
    }

    /** Carries the command out. Repeating it does no harm. */
    public Outcome start(Command command) {
        var key = ImportKey.of(command.seller().id(), command.upload().value(), command.mode());
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var outcome = attempt(command, key, imports.find(key));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Contended();
    }

    private Optional<Outcome> attempt(Command command, ImportKey key, Optional<Import> found) {
        if (found.isEmpty()) {
            return begin(command, key);
        }
        var there = found.get();
        return switch (there.state()) {
            case DONE, UNREADABLE -> Optional.of(new Outcome.Started(there));
            case RUNNING -> Optional.of(called(there));
            case CANCELLED -> saved(there.resumed(clock.instant()));
        };
    }

    private Optional<Outcome> begin(Command command, ImportKey key) {
        var place = new UploadKey(Purpose.CATALOG_IMPORT, command.uploader(), command.upload());
        var stored = files.find(place);
        if (stored.isEmpty()) {
            return Optional.of(new Outcome.NoFile());
        }
        var file = new Import.ImportFile(
                command.fileName(),
                place.text(),
                stored.get().eTag(),
                stored.get().bytes(),
                stored.get().contentType().startsWith(JSON_LINES));
        return saved(Import.begin(key, command.seller(), command.mode(), file, clock.instant()));
    }

    private Optional<Outcome> saved(Import next) {
        return imports.save(next, next.progress().offset(), List.of()) ? Optional.of(called(next)) : Optional.empty();
    }

    /** Whoever holds it works on it; else its worker may never have been called. */
    private Outcome called(Import running) {
        if (!running.heldAt(clock.instant())) {
            steps.call(running.key(), running.step(), SeenProducts.none());
        }
        return new Outcome.Started(running);
    }
}
