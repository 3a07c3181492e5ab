package dev.souk.uploads;

import java.util.List;

/**
 * What the shop made of a picture: the same in several sizes, without whatever else the file held.
 *
 * @param copies the smallest first; of the largest size there is a JPEG too, for whom knows no WebP
 * @param color the colour of most of it, as {@code #rrggbb}
 * @param placeholder the same picture a few pixels wide, as a {@code data:} address, to show until it is there;
 *     empty where it is left out, as in a list of many
 */
public record Picture(List<Copy> copies, String color, String placeholder) {
    public Picture {
        copies = List.copyOf(copies);
    }

    /**
     * The picture in one size and format.
     *
     * @param key where it lies; it never changes under its name
     * @param type the media type
     * @param width in pixels
     * @param height in pixels
     */
    public record Copy(String key, String type, int width, int height) {}

    /** The same for a list of many, where a blur of each would weigh more than the rest of it. */
    public Picture inLists() {
        return placeholder.isEmpty() ? this : new Picture(copies, color, "");
    }

    /** The smallest copy. */
    public Copy smallest() {
        return copies.getFirst();
    }

    /** The largest copy in a format that everything shows; of one that was made elsewhere and has none such, the largest. */
    public Copy fallback() {
        return copies.stream()
                .filter(copy -> copy.type().equals("image/jpeg"))
                .findFirst()
                .orElseGet(copies::getLast);
    }
}
