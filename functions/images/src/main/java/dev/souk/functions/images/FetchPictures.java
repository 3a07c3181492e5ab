package dev.souk.functions.images;

import dev.souk.catalog.Products;
import dev.souk.fetching.FetchCalls;
import dev.souk.fetching.PictureFetching;
import dev.souk.fetching.PictureSource;
import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.PicturePreparing;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/**
 * Fetches pictures that products name elsewhere, a piece at a time. A call says only which products: what is to be done follows
 * from how they are now, so it may come twice and late, and a piece that died is done again without harm.
 */
@Named("FetchPictures")
@ApplicationScoped
public class FetchPictures extends ObjectWorker {
    /** Below the function's time-out by more than one picture ever takes. */
    static final Duration PIECE = Duration.ofSeconds(90);

    private final FetchCalls calls;
    private final PictureFetching fetching;
    private final Clock clock;

    @Inject
    FetchPictures(
            WorkerFrame frame,
            FetchCalls calls,
            Products products,
            Uploads uploads,
            PictureSource source,
            PictureFiles files,
            PictureMaking making,
            Clock clock) {
        super(frame);
        this.calls = calls;
        this.fetching =
                new PictureFetching(products, uploads, source, new PicturePreparing(uploads, files, making, clock));
        this.clock = clock;
    }

    @Override
    protected void handle(NewObject object) {
        var end = clock.instant().plus(PIECE);
        var left =
                fetching.work(calls.read(object.key()), () -> !clock.instant().isBefore(end));
        if (!left.isEmpty()) {
            calls.callOn(object.key(), left);
        }
    }
}
