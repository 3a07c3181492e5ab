package dev.souk.functions.reviews;

import dev.souk.platform.json.ImageJson;
import dev.souk.reviews.ReviewContent;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ReviewPhoto}. */
@Json
record ReviewPhotoJson(String uploadId, ImageJson image) {
    /** The photos of a review; null, which no answer says, where it has none. */
    static @Nullable List<ReviewPhotoJson> of(ReviewContent content) {
        var images = content.images();
        return images.isEmpty()
                ? null
                : IntStream.range(0, images.size())
                        .mapToObj(place -> new ReviewPhotoJson(
                                content.uploads().get(place).value(), ImageJson.of(images.get(place))))
                        .toList();
    }
}
