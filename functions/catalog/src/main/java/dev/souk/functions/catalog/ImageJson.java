package dev.souk.functions.catalog;

import dev.souk.catalog.Image;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Image}. */
@Json
record ImageJson(
        String url,
        String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String color) {
    static ImageJson of(Image image) {
        return new ImageJson(
                image.url(),
                image.alt(),
                image.width().orElse(null),
                image.height().orElse(null),
                image.color().orElse(null));
    }

    Image toImage() {
        return new Image(url, alt, Optional.ofNullable(width), Optional.ofNullable(height), Optional.ofNullable(color));
    }
}
