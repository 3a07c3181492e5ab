package dev.souk.functions.search;

import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.search.ProductRefiling;
import dev.souk.search.RefilingStep;
import dev.souk.search.RefilingSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Files the products of categories anew that were moved or named otherwise, a piece at a time. Each piece calls for the next one by
 * an object, and may be done twice.
 */
@Named("RefileProducts")
@ApplicationScoped
public class RefileProducts extends ObjectWorker {
    /** Below the function's time-out by more than one step ever takes. */
    static final Duration PIECE = Duration.ofSeconds(60);

    private final ProductRefiling refiling;
    private final RefilingSteps steps;
    private final Clock clock;

    @Inject
    RefileProducts(WorkerFrame frame, ProductRefiling refiling, RefilingSteps steps, Clock clock) {
        super(frame);
        this.refiling = refiling;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    protected void handle(NewObject object) {
        // One that is gone went by its age: a day after it was put.
        steps.read(object.key()).flatMap(this::piece).ifPresent(steps::call);
    }

    private Optional<RefilingStep> piece(RefilingStep from) {
        var end = clock.instant().plus(PIECE);
        var next = refiling.step(from);
        while (next.isPresent() && clock.instant().isBefore(end)) {
            next = refiling.step(next.get());
        }
        return next;
    }
}
