package dev.souk.functions.images;

import dev.souk.catalog.Image;
import dev.souk.platform.json.ImageJson;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadState;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An upload as the contract writes it. */
@Json
record UploadJson(
        String uploadId,
        String purpose,
        String state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable ImageJson image) {
    static UploadJson of(Upload upload) {
        return switch (upload.state()) {
            case UploadState.Preparing() -> of(upload, "preparing", Optional.empty(), Optional.empty());
            case UploadState.Ready(var picture) ->
                of(
                        upload,
                        "ready",
                        Optional.empty(),
                        Optional.of(picture).filter(shown -> upload.purpose().isPublic()));
            case UploadState.Refused(var reason) -> of(upload, "refused", Optional.of(reason), Optional.empty());
        };
    }

    private static UploadJson of(Upload upload, String state, Optional<Refusal> reason, Optional<Picture> picture) {
        return new UploadJson(
                upload.id().value(),
                upload.purpose().text(),
                state,
                reason.map(Refusal::text).orElse(null),
                reason.map(Refusal::sentence).orElse(null),
                picture.map(made -> ImageJson.of(Image.of(made, ""))).orElse(null));
    }
}
