package dev.souk.orders;

import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureChecking;
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Photos of what goes back. They belong to the order, whoever sent them for it, and each to one return alone. */
public final class ReturnPhotos {
    private final Uploads uploads;

    public ReturnPhotos(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Whose the photos of this order are. */
    public static UploadOwner ownerOf(OrderId order) {
        return new UploadOwner(order.value());
    }

    /**
     * Lets a return have these photos, all or, as far as can be told beforehand, none. Said again it is the same answer. Who
     * dies after this and before the return is kept asks again under the same key; else photos stay that nobody sees.
     *
     * @return what is wrong with some, by their place; empty where the return has them
     */
    Map<Integer, PictureFlaw> take(OrderId order, String returnId, List<UploadId> photos) {
        var owner = ownerOf(order);
        var flaws = new HashMap<>(new PictureChecking(uploads, owner, Purpose.RETURN_PHOTO, returnId)
                .check(photos, _ -> Optional.empty())
                .flaws());
        for (int i = 0; flaws.isEmpty() && i < photos.size(); i++) {
            if (uploads.claim(photos.get(i), owner, Purpose.RETURN_PHOTO, returnId)
                    .isEmpty()) {
                flaws.put(i, PictureFlaw.USED);
            }
        }
        return flaws;
    }

    /** The pictures of a return, in the order in which the shopper put them. */
    public List<Picture> of(Order order, Return one) {
        return one.request().photos().stream()
                .flatMap(photo -> uploads.find(photo).stream())
                .filter(upload -> upload.owner().equals(ownerOf(order.id())))
                .flatMap(upload -> picture(upload).stream())
                .toList();
    }

    private static Optional<Picture> picture(Upload upload) {
        return upload.state() instanceof UploadState.Ready(var picture) ? Optional.of(picture) : Optional.empty();
    }
}
