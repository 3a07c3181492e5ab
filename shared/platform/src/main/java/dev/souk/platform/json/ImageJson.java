package dev.souk.platform.json;

import dev.souk.catalog.Image;
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
        @Nullable String placeholder) {
    /** An image as the contract writes it. */
    public static ImageJson of(Image image) {
        return new ImageJson(
                image.url(),
                image.alt(),
                image.width().orElse(null),
                image.height().orElse(null),
                image.color().orElse(null),
                image.srcset().orElse(null),
                image.placeholder().orElse(null));
    }

    /** The image that it is of. What stands in the other fields of an upload only the shop says. */
    public Image toImage() {
        return new Image(url, alt, Optional.ofNullable(width), Optional.ofNullable(height), Optional.ofNullable(color));
    }
}
