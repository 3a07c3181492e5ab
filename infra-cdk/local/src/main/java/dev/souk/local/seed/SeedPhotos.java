package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.ProductId;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewPhoto;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Photos in the first reviews: pictures that the shop has of its products, noted as if the authors had sent them.
 *
 * @param pictures by their names
 */
record SeedPhotos(Uploads uploads, Map<String, Picture> pictures) {
    private static final String FOLDER = "/media/products/";

    /** Photos that are noted among these uploads. */
    static SeedPhotos of(Uploads uploads) {
        var pictures = new HashMap<String, Picture>();
        for (var product : SeedData.tree("products.json").path("products")) {
            for (var image : product.path("images")) {
                var url = image.path("url").asText();
                if (url.startsWith(FOLDER)) {
                    pictures.put(url.substring(FOLDER.length()), picture(url.substring(1), image));
                }
            }
        }
        return new SeedPhotos(uploads, pictures);
    }

    private static Picture picture(String key, JsonNode image) {
        var copy = new Picture.Copy(
                key,
                "image/webp",
                image.path("width").asInt(),
                image.path("height").asInt());
        return new Picture(List.of(copy), image.path("color").asText(), "");
    }

    /** These pictures as photos of a review, which may take them. */
    List<ReviewPhoto> of(Review review, JsonNode names) {
        return IntStream.range(0, names.size())
                .mapToObj(place -> sent(review, place, names.get(place).asText()))
                .toList();
    }

    private ReviewPhoto sent(Review review, int place, String name) {
        // The same each time, and of the form that ids of uploads have.
        var product = new ProductId(review.product() + "-photo-" + place);
        var upload = new UploadId(ReviewId.of(product, review.author()).value());
        var picture = Objects.requireNonNull(pictures.get(name), name);
        uploads.announce(
                Upload.announced(new UploadKey(Purpose.REVIEW_PHOTO, UploadOwner.of(review.author()), upload)));
        uploads.settle(upload, new UploadState.Ready(picture));
        return new ReviewPhoto(upload, picture);
    }
}
