package dev.souk.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at pictures that somebody names before any is claimed, so that all may be, or each that may not is told by its place. */
public final class PictureChecking {
    private final Uploads uploads;
    private final UploadOwner owner;
    private final Purpose purpose;
    private final String user;

    /**
     * Looking for one that is to show them.
     *
     * @param user the id of what is to show them, which may do so already
     */
    public PictureChecking(Uploads uploads, UploadOwner owner, Purpose purpose, String user) {
        this.uploads = uploads;
        this.owner = owner;
        this.purpose = purpose;
        this.user = user;
    }

    /**
     * What was found.
     *
     * @param pictures those without a flaw, in the order in which they were named
     * @param flaws by place, from 0; with none of them all may be claimed
     */
    public record Checked(List<Picture> pictures, Map<Integer, PictureFlaw> flaws) {
        public Checked {
            pictures = List.copyOf(pictures);
            flaws = Map.copyOf(flaws);
        }
    }

    /**
     * Looks at these.
     *
     * @param shown the pictures that are shown there already, which need no look
     */
    public Checked check(List<UploadId> named, Function<UploadId, Optional<Picture>> shown) {
        var pictures = new ArrayList<Picture>();
        var flaws = new HashMap<Integer, PictureFlaw>();
        for (var place = 0; place < named.size(); place++) {
            var id = named.get(place);
            if (named.indexOf(id) < place) {
                flaws.put(place, PictureFlaw.TWICE);
                continue;
            }
            var there = shown.apply(id);
            if (there.isPresent()) {
                pictures.add(there.get());
                continue;
            }
            switch (look(id)) {
                case Look.Good(var picture) -> pictures.add(picture);
                case Look.Flawed(var flaw) -> flaws.put(place, flaw);
            }
        }
        return new Checked(pictures, flaws);
    }

    private sealed interface Look {
        record Good(Picture picture) implements Look {}

        record Flawed(PictureFlaw flaw) implements Look {}
    }

    private Look look(UploadId id) {
        var upload = uploads.find(id).filter(found -> found.owner().equals(owner) && found.purpose() == purpose);
        if (upload.isEmpty()) {
            return new Look.Flawed(PictureFlaw.UNKNOWN);
        }
        if (upload.get().user().filter(other -> !other.equals(user)).isPresent()) {
            return new Look.Flawed(PictureFlaw.USED);
        }
        return switch (upload.get().state()) {
            case UploadState.Preparing() -> new Look.Flawed(PictureFlaw.NOT_READY);
            case UploadState.Refused(var _) -> new Look.Flawed(PictureFlaw.NOT_TAKEN);
            case UploadState.Ready(var picture) -> new Look.Good(picture);
        };
    }
}
