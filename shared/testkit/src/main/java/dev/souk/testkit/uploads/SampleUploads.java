package dev.souk.testkit.uploads;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.List;

/** Uploads of pictures that are ready to be shown. */
public final class SampleUploads {
    private SampleUploads() {}

    /** The picture that the shop makes of an upload that everybody may see. */
    public static Picture picture(UploadId id) {
        var folder = "media/pictures/" + id + "/";
        return new Picture(
                List.of(
                        new Picture.Copy(folder + "320-0123456789abcdef.webp", "image/webp", 320, 240),
                        new Picture.Copy(folder + "640-123456789abcdef0.webp", "image/webp", 640, 480),
                        new Picture.Copy(folder + "1280-23456789abcdef01.webp", "image/webp", 1280, 960),
                        new Picture.Copy(folder + "1280-3456789abcdef012.jpeg", "image/jpeg", 1280, 960)),
                "#aabbcc",
                "data:image/webp;base64," + "A".repeat(120));
    }

    /** Announces one. */
    public static UploadKey announced(Uploads uploads, Purpose purpose, UploadOwner owner, String id) {
        var key = new UploadKey(purpose, owner, new UploadId(id));
        uploads.announce(Upload.announced(key));
        return key;
    }

    /** Announces one of which pictures are made. */
    public static UploadKey ready(Uploads uploads, Purpose purpose, UploadOwner owner, String id) {
        var key = announced(uploads, purpose, owner, id);
        uploads.settle(key.upload(), new UploadState.Ready(picture(key.upload())));
        return key;
    }
}
