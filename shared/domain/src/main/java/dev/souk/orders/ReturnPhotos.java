package dev.souk.orders;

import dev.souk.uploads.Picture;
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

    /** What keeps a photo from going with a return. */
    public enum Flaw {
        /** It is named before already. */
        TWICE,
        /** There is none such of this order, or its day is over. */
        UNKNOWN,
        /** It has not come yet, or nobody has looked at it. */
        NOT_READY,
        /** It was looked at and is no picture that is shown. */
        NOT_TAKEN,
        /** Another return has it. */
        USED
    }

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
    Map<Integer, Flaw> take(OrderId order, String returnId, List<UploadId> photos) {
        var flaws = new HashMap<Integer, Flaw>();
        for (int i = 0; i < photos.size(); i++) {
            var place = i;
            var flaw = photos.indexOf(photos.get(i)) < i
                    ? Optional.of(Flaw.TWICE)
                    : flaw(ownerOf(order), returnId, photos.get(i));
            flaw.ifPresent(found -> flaws.put(place, found));
        }
        for (int i = 0; flaws.isEmpty() && i < photos.size(); i++) {
            if (uploads.claim(photos.get(i), ownerOf(order), Purpose.RETURN_PHOTO, returnId)
                    .isEmpty()) {
                flaws.put(i, Flaw.USED);
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

    private Optional<Flaw> flaw(UploadOwner owner, String returnId, UploadId photo) {
        var upload = uploads.find(photo)
                .filter(found -> found.owner().equals(owner) && found.purpose() == Purpose.RETURN_PHOTO);
        if (upload.isEmpty()) {
            return Optional.of(Flaw.UNKNOWN);
        }
        if (upload.get().user().filter(user -> !user.equals(returnId)).isPresent()) {
            return Optional.of(Flaw.USED);
        }
        return switch (upload.get().state()) {
            case UploadState.Preparing() -> Optional.of(Flaw.NOT_READY);
            case UploadState.Refused(var _) -> Optional.of(Flaw.NOT_TAKEN);
            case UploadState.Ready(var _) -> Optional.empty();
        };
    }

    private static Optional<Picture> picture(Upload upload) {
        return upload.state() instanceof UploadState.Ready(var picture) ? Optional.of(picture) : Optional.empty();
    }
}
