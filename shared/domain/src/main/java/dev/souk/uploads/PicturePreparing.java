package dev.souk.uploads;

import dev.souk.uploads.PictureMaking.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Makes pictures of a file and keeps them. It may be done twice, and die at any point: copies have names that follow from their
 * content, and what lies about is noted before it does.
 */
public final class PicturePreparing {
    private final Uploads uploads;
    private final PictureFiles files;
    private final PictureMaking making;
    private final Clock clock;

    public PicturePreparing(Uploads uploads, PictureFiles files, PictureMaking making, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.making = making;
        this.clock = clock;
    }

    /**
     * What an upload is by its file: ready or refused.
     *
     * @param file not to be changed
     */
    public UploadState prepare(UploadKey key, byte[] file) {
        return switch (making.make(file)) {
            case Outcome.Refused(var reason) -> new UploadState.Refused(reason);
            case Outcome.Made made -> new UploadState.Ready(kept(key, made));
        };
    }

    private Picture kept(UploadKey key, Outcome.Made made) {
        uploads.expectCopies(key, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new Picture(
                made.copies().stream().map(copy -> files.keep(key, copy)).toList(), made.color(), made.placeholder());
    }
}
