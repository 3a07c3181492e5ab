package dev.souk.functions.orders;

import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureAddresses;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/** The contract's {@code ReturnPhotoList}. */
@Json
record ReturnPhotoListJson(List<ReturnPhotoJson> photos, Instant expiresAt) {
    /** The contract's {@code ReturnPhoto}. */
    @Json
    record ReturnPhotoJson(String url, String previewUrl, int width, int height, String color, String placeholder) {}

    static ReturnPhotoListJson of(List<Picture> pictures, PictureAddresses addresses, Instant expiresAt) {
        return new ReturnPhotoListJson(
                pictures.stream()
                        .map(picture -> of(picture, addresses, expiresAt))
                        .toList(),
                expiresAt);
    }

    private static ReturnPhotoJson of(Picture picture, PictureAddresses addresses, Instant expiresAt) {
        var large = picture.fallback();
        return new ReturnPhotoJson(
                addresses.until(large, expiresAt),
                addresses.until(picture.smallest(), expiresAt),
                large.width(),
                large.height(),
                picture.color(),
                picture.placeholder());
    }
}
