package dev.souk.functions.imports;

import dev.souk.imports.ImportRun;
import dev.souk.imports.ImportStep;
import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;

/**
 * Works on imports, a piece at a time. An object in S3 calls for each piece, which the piece before it has put there: while
 * no import runs nobody asks for anything.
 */
@Named("RunImport")
@ApplicationScoped
public class RunImport extends ObjectWorker {
    /** Below the function's time-out by more than one product ever takes: with all its retries a call of the SDK is 8 s. */
    static final Duration PIECE = Duration.ofSeconds(60);

    private final Provider<ImportRun> run;
    private final Clock clock;

    @Inject
    RunImport(WorkerFrame frame, Provider<ImportRun> run, Clock clock) {
        super(frame);
        this.run = run;
        this.clock = clock;
    }

    @Override
    protected void handle(NewObject object) {
        ImportStep.read(object.key()).ifPresent(this::work);
    }

    private void work(ImportStep step) {
        var end = clock.instant().plus(PIECE);
        var outcome =
                run.get().work(step.key(), step.number(), () -> !clock.instant().isBefore(end));
        if (outcome == ImportRun.Outcome.HELD) {
            // Called again in a minute: if the other one has died by then, this one goes on.
            throw new IllegalStateException(
                    "Another worker is at import " + step.key().id() + ", or was a moment ago");
        }
    }
}
