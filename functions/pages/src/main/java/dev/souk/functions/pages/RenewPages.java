package dev.souk.functions.pages;

import dev.souk.pages.PageMaking.NoStorefront;
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
import org.jboss.logging.Logger;

/**
 * Makes all pages anew, a piece at a time, once an object asks for it: a deployment of the storefront puts it, or a change of the
 * aisles at the top, which stand on each page. Each piece calls for the next one the same way, and may be done twice.
 */
@Named("RenewPages")
@ApplicationScoped
public class RenewPages extends ObjectWorker {
    private static final Logger LOG = Logger.getLogger(RenewPages.class);

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
        try {
            piece(PageSteps.place(object.key())).ifPresent(steps::call);
        } catch (NoStorefront e) {
            // A shop whose storefront is still to be deployed, which asks for all pages itself.
            LOG.warn(e.getMessage());
        }
    }

    private Optional<String> piece(Optional<String> from) {
        var end = clock.instant().plus(PIECE);
        var pages = rebuilding.get();
        var next = pages.step(from);
        while (place(next).isPresent() && clock.instant().isBefore(end)) {
            next = pages.step(place(next));
        }
        return place(next);
    }

    private static Optional<String> place(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stepped stepped -> stepped.next();
            // Nobody but us calls for a step that is not the first: the catalogue's lists have other cursors now.
            case Outcome.PlaceUnknown() -> Optional.empty();
        };
    }
}
