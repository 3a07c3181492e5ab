package dev.souk.reviews;

import dev.souk.catalog.Image;
import dev.souk.uploads.Picture;
import dev.souk.uploads.UploadId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What somebody says of a product. Plain text: whoever shows it escapes it.
 *
 * @param stars 1 to 5
 * @param author the name that they want to be shown by
 * @param photos in the order in which they are shown
 */
public record ReviewContent(int stars, String title, String text, String author, List<ReviewPhoto> photos) {
    public static final int MOST_STARS = 5;

    public ReviewContent {
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("A review has 1 to " + MOST_STARS + " stars, not " + stars);
        }
        title = line(title);
        text = PlainText.of(text);
        author = line(author);
        photos = List.copyOf(photos);
    }

    /** Words alone. */
    public ReviewContent(int stars, String title, String text, String author) {
        this(stars, title, text, author, List.of());
    }

    /** The same words with these photos in the place of those that it has. */
    public ReviewContent showing(List<ReviewPhoto> others) {
        return new ReviewContent(stars, title, text, author, others);
    }

    /** The photos as pages show them. */
    public List<Image> images() {
        return IntStream.range(0, photos.size())
                .mapToObj(place -> photos.get(place).image(author, place + 1, photos.size()))
                .toList();
    }

    /** The uploads by which the photos came. */
    public List<UploadId> uploads() {
        return photos.stream().map(ReviewPhoto::upload).toList();
    }

    /** The picture that came by this upload; empty where it shows none such. */
    Optional<Picture> picture(UploadId upload) {
        return photos.stream()
                .filter(photo -> photo.upload().equals(upload))
                .map(ReviewPhoto::picture)
                .findFirst();
    }

    private static String line(String text) {
        return PlainText.of(text).replace('\n', ' ');
    }
}
