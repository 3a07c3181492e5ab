package dev.souk.functions.pages;

import dev.souk.pages.PageRebuilding;
import dev.souk.pages.PageRebuilding.Outcome;
import dev.souk.pages.PageSteps;
import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes all pages anew, a piece at a time, once a deployment of the storefront has put an object that asks for it. Each piece
 * calls for the next one the same way, and may be done twice.
 */
@Named("RenewPages")
@ApplicationScoped
public class RenewPages extends ObjectWorker {
    /** Below the function's time-out by more than one step ever takes. */
    static final Duration PIECE = Duration.ofSeconds(60);

    private final Provider<PageRebuilding> rebuilding;
    private final PageSteps steps;
    private final Clock clock;

    @Inject
    RenewPages(WorkerFrame frame, Provider<PageRebuilding> rebuilding, PageSteps steps, Clock clock) {
        super(frame);
        this.rebuilding = rebuilding;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    protected void handle(NewObject object) {
        var end = clock.instant().plus(PIECE);
        var pages = rebuilding.get();
        var next = pages.step(PageSteps.place(object.key()));
        while (place(next).isPresent() && clock.instant().isBefore(end)) {
            next = pages.step(place(next));
        }
        place(next).ifPresent(steps::call);
    }

    private static Optional<String> place(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stepped stepped -> stepped.next();
            // Nobody but us calls for a step that is not the first: the catalogue's lists have other cursors now.
            case Outcome.PlaceUnknown() -> Optional.empty();
        };
    }
}
