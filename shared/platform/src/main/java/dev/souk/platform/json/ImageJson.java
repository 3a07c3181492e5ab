package dev.souk.platform.json;

import dev.souk.catalog.Image;
import dev.souk.uploads.UploadId;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Image}. */
@Json
public record ImageJson(
        String url,
        String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String color,
        @Nullable String srcset,
        @Nullable String placeholder,
        @Nullable String uploadId) {
    /** An image as the contract writes it. */
    public static ImageJson of(Image image) {
        return of(image, (String) null);
    }

    /** An image that lies elsewhere, with the upload by which it is to come into the shop. */
    public static ImageJson of(Image image, UploadId upload) {
        return of(image, upload.value());
    }

    private static ImageJson of(Image image, @Nullable String upload) {
        return new ImageJson(
                image.url(),
                image.alt(),
                image.width().orElse(null),
                image.height().orElse(null),
                image.color().orElse(null),
                image.srcset().orElse(null),
                image.placeholder().orElse(null),
                upload);
    }

    /** The image that it is of. What stands in the other fields of an upload only the shop says. */
    public Image toImage() {
        return new Image(url, alt, Optional.ofNullable(width), Optional.ofNullable(height), Optional.ofNullable(color));
    }
}
