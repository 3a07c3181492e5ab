package dev.souk.functions.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.SellersShelves;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.sellers.ShelfKeeping;
import dev.souk.sellers.ShelfMarks;
import dev.souk.storage.accounts.SellerImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/**
 * Withholds the products of who was suspended, and gives back those of who was reinstated, as soon as that is decided. The mark
 * that calls for it is written anew where the time is up, which calls for the next piece of work.
 */
@Named("KeepShelves")
@ApplicationScoped
public class KeepShelves extends StreamWorker {
    /** Some thousand products; below the function's time-out (60 s) by more than a page of them takes. */
    static final Duration PIECE = Duration.ofSeconds(30);

    private final ShelfKeeping keeping;
    private final Clock clock;

    @Inject
    KeepShelves(WorkerFrame frame, ShelfMarks marks, SellersShelves shelves, Products products, Clock clock) {
        super(frame);
        this.keeping = new ShelfKeeping(marks, shelves, products, clock);
        this.clock = clock;
    }

    @Override
    protected void handle(Change change) {
        var end = clock.instant().plus(PIECE);
        // The change says only whose shelf it is: what is to become of it stands in the mark as it is now.
        SellerImages.shelf(change.keys())
                .ifPresent(
                        seller -> keeping.follow(seller, () -> !clock.instant().isBefore(end)));
    }
}
