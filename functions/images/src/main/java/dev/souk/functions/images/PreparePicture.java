package dev.souk.functions.images;

import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.PicturePreparing;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Makes pictures of a file that came. It may be told of one twice, and die at any point: copies have names that follow from
 * their content, the first outcome stands, and what lies about is noted before it does.
 */
@Named("PreparePicture")
@ApplicationScoped
public class PreparePicture extends ObjectWorker {
    private final Uploads uploads;
    private final PictureFiles files;
    private final PicturePreparing preparing;

    @Inject
    PreparePicture(WorkerFrame frame, Uploads uploads, PictureFiles files, PictureMaking making, Clock clock) {
        super(frame);
        this.uploads = uploads;
        this.files = files;
        this.preparing = new PicturePreparing(uploads, files, making, clock);
    }

    @Override
    protected void handle(NewObject object) {
        UploadKey.read(object.key())
                .filter(key -> key.purpose().isPicture())
                .filter(this::isWaitedFor)
                .ifPresent(key -> uploads.settle(key.upload(), state(key, object.bytes())));
    }

    /** Whether somebody has a ticket for it and nobody has said yet what it is. */
    private boolean isWaitedFor(UploadKey key) {
        return uploads.find(key.upload())
                .filter(upload -> upload.key().equals(key))
                .map(Upload::state)
                .filter(UploadState.Preparing.class::isInstance)
                .isPresent();
    }

    private UploadState state(UploadKey key, long bytes) {
        if (bytes > key.purpose().mostBytes()) {
            return new UploadState.Refused(Refusal.TOO_LARGE);
        }
        // A file that is gone went by its age: then its note goes too, and what is said of it is of no matter.
        return files.sent(key)
                .map(file -> preparing.prepare(key, file))
                .orElseGet(() -> new UploadState.Refused(Refusal.EMPTY));
    }
}
