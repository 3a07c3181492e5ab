package dev.souk.reviews;

import dev.souk.catalog.Image;
import dev.souk.uploads.Picture;
import dev.souk.uploads.UploadId;

/**
 * A photo in a review.
 *
 * @param upload by which it came, and by which its author names it
 * @param picture without its blur: reviews are lists of many
 */
public record ReviewPhoto(UploadId upload, Picture picture) {
    public ReviewPhoto {
        picture = picture.inLists();
    }

    /** As pages show it. Who does not see it hears whose photo it is: its author writes no words for each. */
    Image image(String author, int place, int count) {
        return Image.of(picture, "Photo by " + author + ", " + place + " of " + count);
    }
}
