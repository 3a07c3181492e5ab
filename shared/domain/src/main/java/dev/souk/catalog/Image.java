package dev.souk.catalog;

import dev.souk.uploads.Picture;
import dev.souk.uploads.UploadId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A picture.
 *
 * @param url its address, or its path on our own origin; shoppers see none that is elsewhere
 * @param alt what it shows, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 * @param color the ground colour as {@code #rrggbb}, to show before the picture is there
 * @param srcset the same picture in other widths, as HTML's attribute of that name writes it
 * @param placeholder the same picture a few pixels wide, as a {@code data:} address
 */
public record Image(
        String url,
        String alt,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<String> color,
        Optional<String> srcset,
        Optional<String> placeholder) {

    private static final Pattern UPLOADED = Pattern.compile("/media/pictures/([0-9a-v]{26})/[^/]+");

    /** A picture that is there in one size only. */
    public Image(String url, String alt, Optional<Integer> width, Optional<Integer> height, Optional<String> color) {
        this(url, alt, width, height, color, Optional.empty(), Optional.empty());
    }

    /** A picture that the shop made of an upload. */
    public static Image of(Picture picture, String alt) {
        var fallback = picture.fallback();
        var others = picture.copies().stream()
                .filter(copy -> copy.type().equals("image/webp"))
                .map(copy -> path(copy) + " " + copy.width() + "w")
                .collect(Collectors.joining(", "));
        return new Image(
                path(fallback),
                alt,
                Optional.of(fallback.width()),
                Optional.of(fallback.height()),
                Optional.of(picture.color()),
                Optional.of(others).filter(set -> !set.isEmpty()),
                Optional.of(picture.placeholder()).filter(blur -> !blur.isEmpty()));
    }

    private static String path(Picture.Copy copy) {
        return "/" + copy.key();
    }

    /** Whether it lies with somebody else, from where pages show nothing and the shop has still to fetch it. */
    public boolean elsewhere() {
        return elsewhere(url);
    }

    /** Whether this is an address of a picture that lies with somebody else. */
    public static boolean elsewhere(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    /** Of which upload the shop made the picture at this address; empty where of none. */
    public static Optional<UploadId> uploadOf(String address) {
        var uploaded = UPLOADED.matcher(address);
        return uploaded.matches() ? Optional.of(new UploadId(uploaded.group(1))) : Optional.empty();
    }

    /** The same with other words. */
    public Image described(String words) {
        return new Image(url, words, width, height, color, srcset, placeholder);
    }

    /** The same for a list of many, where a blur of each would weigh more than the rest of it. */
    public Image inLists() {
        return placeholder.isEmpty() ? this : new Image(url, alt, width, height, color, srcset, Optional.empty());
    }
}
