package dev.souk.functions.images;

import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * Deletes pictures that nothing uses. For a day after an upload came, or was let go by what used it, something may come to use
 * it; after that nothing can, so that what is deleted on the third day was nobody's.
 */
@Named("SweepPictures")
@ApplicationScoped
public class SweepPictures extends ScheduledWorker {
    /** The youngest that are looked at, in days; the day of an upload may have ended a minute after it. */
    private static final int YOUNGEST = 3;
    /** The oldest: runs that failed are made up for. */
    private static final int OLDEST = 10;

    private static final Duration FOR_ONE = Duration.ofSeconds(5);

    private final Uploads uploads;
    private final PictureFiles files;
    private final Clock clock;

    @Inject
    SweepPictures(WorkerFrame frame, Uploads uploads, PictureFiles files, Clock clock) {
        super(frame);
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected String run(Remaining remaining) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var looked = IntStream.rangeClosed(YOUNGEST, OLDEST)
                .mapToObj(today::minusDays)
                .mapToInt(day -> sweep(day, remaining))
                .sum();
        return looked + " uploads looked at";
    }

    private int sweep(LocalDate day, Remaining remaining) {
        var looked = 0;
        for (var key : uploads.copiesSince(day)) {
            if (remaining.isLessThan(FOR_ONE)) {
                return looked;
            }
            done("pictures of " + key.upload(), () -> sweep(key, day));
            looked++;
        }
        return looked;
    }

    private void sweep(UploadKey key, LocalDate day) {
        // One that is known is used, or was let go so lately that something may use it yet: its later note stands.
        if (uploads.find(key.upload()).isEmpty()) {
            files.forget(key);
        }
        // Last: who dies before this looks at it again.
        uploads.expectNoCopies(key, day);
    }
}
