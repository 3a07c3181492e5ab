package dev.souk.functions.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;
import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.sellers.ShelfKeeping;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShelfMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/**
 * Looks a second time at the shelves of who was suspended or reinstated, when what was being saved at that moment is saved and
 * the index has caught up; and goes on with whatever the stream gave up.
 */
@Named("RecheckShelves")
@ApplicationScoped
public class RecheckShelves extends ScheduledWorker {
    /** A page of a shelf, each product of which is written. */
    private static final Duration FOR_A_PAGE = Duration.ofSeconds(8);

    private final ShelfMarks marks;
    private final ShelfKeeping keeping;

    @Inject
    RecheckShelves(WorkerFrame frame, ShelfMarks marks, SellersShelves shelves, Products products, Clock clock) {
        super(frame);
        this.marks = marks;
        this.keeping = new ShelfKeeping(marks, shelves, products, clock);
    }

    @Override
    protected String run(Remaining remaining) {
        var written = 0;
        for (var mark : marks.all()) {
            if (remaining.isLessThan(FOR_A_PAGE)) {
                return written + " products brought in line, the rest is left to the next run";
            }
            written += resume(mark, remaining);
        }
        return written + " products brought in line";
    }

    private int resume(ShelfMark mark, Remaining remaining) {
        var written = new int[1];
        done(
                "shelf of " + mark.seller(),
                () -> written[0] = keeping.resume(mark, () -> remaining.isLessThan(FOR_A_PAGE)));
        return written[0];
    }
}
