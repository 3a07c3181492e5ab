package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.reviews.ReviewPhoto;
import dev.souk.uploads.Picture;
import dev.souk.uploads.UploadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the photos of a review are written: some 200 bytes each, since each list of the review holds them again. {@code u} is
 * the upload, {@code c} the colour, {@code p} the copies as {@code name format width height}. A name without a slash lies in
 * the folder of its upload.
 */
final class PhotoItem {
    private static final String IMAGE = "image/";
    private static final int NAME = 0;
    private static final int FORMAT = 1;
    private static final int WIDTH = 2;
    private static final int HEIGHT = 3;

    private PhotoItem() {}

    static AttributeValue write(List<ReviewPhoto> photos) {
        return fromL(photos.stream().map(PhotoItem::write).toList());
    }

    private static AttributeValue write(ReviewPhoto photo) {
        var folder = folder(photo.upload());
        var copies = photo.picture().copies().stream()
                .map(copy -> fromS(String.join(
                        " ",
                        copy.key().startsWith(folder) ? copy.key().substring(folder.length()) : copy.key(),
                        copy.type().substring(IMAGE.length()),
                        Integer.toString(copy.width()),
                        Integer.toString(copy.height()))))
                .toList();
        return fromM(Map.of(
                "u", fromS(photo.upload().value()), "c", fromS(photo.picture().color()), "p", fromL(copies)));
    }

    /** The photos of an item, which has none of this attribute where it has no photos. */
    static List<ReviewPhoto> read(Optional<AttributeValue> attribute) {
        return attribute.stream()
                .flatMap(list -> list.l().stream())
                .map(photo -> photo(photo.m()))
                .toList();
    }

    private static ReviewPhoto photo(Map<String, AttributeValue> item) {
        var upload = new UploadId(ReviewItem.text(item, "u"));
        var copies = Optional.ofNullable(item.get("p")).map(AttributeValue::l).orElseGet(List::of).stream()
                .map(copy -> copy(folder(upload), copy.s().split(" ", -1)))
                .toList();
        return new ReviewPhoto(upload, new Picture(copies, ReviewItem.text(item, "c"), ""));
    }

    private static Picture.Copy copy(String folder, String[] parts) {
        return new Picture.Copy(
                parts[NAME].contains("/") ? parts[NAME] : folder + parts[NAME],
                IMAGE + parts[FORMAT],
                Integer.parseInt(parts[WIDTH]),
                Integer.parseInt(parts[HEIGHT]));
    }

    private static String folder(UploadId upload) {
        return "media/pictures/" + upload + "/";
    }
}
